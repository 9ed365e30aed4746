/** The style of the printed estimate: system fonts, contrast above 7:1, A4. */
export const ESTIMATE_STYLE = `
:root { color-scheme: light; --encre: #14213d; --doux: #4a5568; --trait: #cbd5e0; --alerte: #7a2e0e; --fond: #fff7ed; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--encre); background: #fff; font: 16px/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0.2rem 0 0.6rem; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 0.4rem; }
.marque { display: inline-block; margin: 0; padding: 0.15rem 0.6rem; border: 2px solid var(--alerte); border-radius: 0.3rem;
  color: var(--alerte); font-weight: 700; text-transform: uppercase; letter-spacing: 0.04em; font-size: 0.85rem; }
.mention { padding: 0.6rem 0.9rem; border-left: 4px solid var(--alerte); background: var(--fond); color: var(--alerte); }
.totaux { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0.8rem; margin: 1.4rem 0; }
.totaux div { border: 1px solid var(--trait); border-radius: 0.4rem; padding: 0.7rem 0.8rem; }
.totaux div:last-child { border-color: var(--encre); border-width: 2px; }
.totaux dt { color: var(--doux); font-size: 0.85rem; }
.totaux dd { margin: 0; font-size: 1.25rem; font-weight: 700; font-variant-numeric: tabular-nums; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; margin-top: 1rem; }
caption { text-align: left; font-weight: 700; padding-bottom: 0.4rem; }
th, td { padding: 0.45rem 0.5rem; border-bottom: 1px solid var(--trait); text-align: right; font-variant-numeric: tabular-nums;
  white-space: nowrap; }
th[scope="row"], thead th:first-child { text-align: left; font-weight: 500; white-space: normal; }
thead th { color: var(--doux); font-size: 0.85rem; }
.quantite { color: var(--doux); }
ul { padding-left: 1.2rem; }
footer { margin-top: 2rem; border-top: 1px solid var(--trait); color: var(--doux); font-size: 0.85rem; }
@media (max-width: 40rem) { .totaux { grid-template-columns: repeat(2, 1fr); } th, td { padding: 0.4rem 0.25rem; } }
@media print { @page { size: A4; margin: 16mm; } main { padding: 0; max-width: none; } tr, li { break-inside: avoid; } }
`;
