/** Style of the page, version 1: system fonts, contrast above 7:1, A4. Frozen, as its words are. */
export const PAGE_STYLE = `
:root { color-scheme: light; --encre: #14213d; --doux: #465166; --trait: #cfd6e1; --fond: #f5f7fb; --oui: #14532d; --non: #7a2e0e; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--encre); background: #fff; font: 16px/1.55 Georgia, "Times New Roman", serif; }
main { max-width: 50rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; }
h1, h2, h3, .marque, dt, th, .echelle, .niveau { font-family: system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0.3rem 0 0.8rem; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 0.6rem; padding-top: 0.9rem; border-top: 1px solid var(--trait); }
h3 { font-size: 1rem; margin: 1.3rem 0 0.3rem; }
p, li { max-width: 44rem; }
.marque { margin: 0; color: var(--doux); font-size: 0.85rem; letter-spacing: 0.06em; text-transform: uppercase; }
.resume { font-size: 1.12rem; }
.echelle { list-style: none; display: grid; grid-template-columns: repeat(4, 1fr); gap: 0.6rem; margin: 1.4rem 0; padding: 0; }
.echelle li { border: 1px solid var(--trait); border-radius: 0.4rem; padding: 0.6rem 0.75rem; font-size: 0.88rem; line-height: 1.4; }
.echelle .oui { border: 2px solid var(--oui); }
.echelle .non { background: var(--fond); color: var(--doux); border-style: dashed; }
.echelle strong { display: block; font-size: 1rem; color: var(--encre); }
.oui > .etat, td.oui { color: var(--oui); font-weight: 700; }
.non > .etat, td.non { color: var(--non); font-weight: 700; }
table { width: 100%; border-collapse: collapse; margin: 0.8rem 0; font-size: 0.95rem; }
th, td { padding: 0.5rem 0.6rem; border-bottom: 1px solid var(--trait); text-align: left; vertical-align: top; }
thead th { color: var(--doux); font-size: 0.82rem; font-weight: 600; }
tbody th { font-weight: 600; font-size: 0.92rem; }
td.etat { white-space: nowrap; }
.temps td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.source { color: var(--doux); font-size: 0.88rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.2rem; margin: 0.8rem 0; }
dt { color: var(--doux); font-size: 0.88rem; padding-top: 0.1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
blockquote { margin: 0.8rem 0; padding: 0.5rem 1rem; border-left: 3px solid var(--encre); background: var(--fond); }
.numero { white-space: nowrap; }
code, pre, .empreinte { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.82rem; }
pre { margin: 0.5rem 0 1rem; padding: 0.7rem 0.9rem; background: var(--fond); border: 1px solid var(--trait); border-radius: 0.3rem;
  white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.45; }
.note { padding: 0.7rem 1rem; border: 1px solid var(--non); border-radius: 0.4rem; }
footer { margin-top: 2.5rem; padding-top: 0.9rem; border-top: 1px solid var(--trait); color: var(--doux); font-size: 0.88rem; }
@media (max-width: 40rem) {
  .echelle { grid-template-columns: repeat(2, 1fr); } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.5rem; }
  th, td { padding: 0.4rem 0.3rem; } .temps td:first-child { white-space: normal; }
}
@media print {
  @page { size: A4; margin: 16mm; } html { font-size: 10.5pt; } body { font-size: 1rem; } main { padding: 0; max-width: none; }
  p, li { max-width: none; } h2 { margin-top: 1.5rem; }
  h2, h3 { break-after: avoid; } tr, li, blockquote, .note { break-inside: avoid; }
}
`;
