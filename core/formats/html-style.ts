const text = `"Source Serif 4 Variable", "Source Serif 4", Charter, Georgia, "Times New Roman", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif`;
const ui = `"Public Sans Variable", "Public Sans", "Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif`;

/** Exported pages look like the program: its faces, its rules, by day, by night and in print. */
export const documentStyle = `
:root { color-scheme: light dark; --ink: #14181d; --ink-2: #3e454c; --ink-3: #575e66; --desk: #e6e8e4; --paper: #fbfbf9; --well: #f4f5f2; --hair: #d6d9d4; --rule: #a9aea9; --signal: #b92b10; --signal-line: #c22e14; --signal-tint: #fbe7e1; --text: ${text}; --ui: ${ui}; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e3; --ink-2: #c3c6c6; --ink-3: #a0a6ab; --desk: #0e1114; --paper: #191d21; --well: #1d2226; --hair: #2a3036; --rule: #464d55; --signal: #ff8468; --signal-line: #f2664a; --signal-tint: #3a211c; } }
@media print { :root { color-scheme: light; --ink: #000; --ink-2: #222; --ink-3: #444; --desk: #fff; --paper: #fff; --well: #f4f5f2; --hair: #ccc; --rule: #888; --signal: #b92b10; --signal-line: #c22e14; --signal-tint: #fbe7e1; } }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; padding: 48px 24px 64px; background: var(--paper); color: var(--ink); font: 400 16.5px/27px var(--text); overflow-wrap: break-word; }
h1, h2, h3, p, ul, ol, figure, blockquote { margin: 0; padding: 0; }
h1 { font-size: 34px; line-height: 38px; font-weight: 700; letter-spacing: -.012em; margin: 12px 0 8px; }
table { width: 100%; border-collapse: collapse; border-top: 1px solid var(--ink); border-bottom: 1px solid var(--ink); font: 12.5px/18px var(--ui); font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 650; font-size: 12px; padding: 4px 8px 4px 0; border-bottom: 1px solid var(--ink); vertical-align: bottom; }
td, tbody th { padding: 4px 8px 4px 0; border-bottom: 1px solid var(--hair); vertical-align: top; }
tbody th { font-weight: 400; font-size: inherit; }
td.value, th.value { text-align: right; }
td.value { white-space: nowrap; }
tbody th small { white-space: nowrap; }
small, .small { font: 11.5px/16px var(--ui); color: var(--ink-3); }
a { color: inherit; }
:lang(zh) { font-style: normal; letter-spacing: 0; }
@media print { thead { display: table-header-group; } tr { break-inside: avoid; } }
`;

/** What a brief has besides: the sheet of paper, the double rule, quotations, live values and sources. */
export const pageStyle = `
html { background: var(--desk); }
body { max-width: 740px; margin: 0 auto; padding: 24px clamp(20px, 10%, 76px) 56px; }
@media (min-width: 788px) { body { margin: 24px auto; border: 1px solid var(--rule); } }
.oxford { height: 6px; border-top: 3px solid var(--ink); border-bottom: 1px solid var(--ink); }
.by { font: 11.5px/16px var(--ui); color: var(--ink-3); margin: 8px 0 12px; padding-bottom: 9px; border-bottom: 1px solid var(--hair); }
h2 { font-size: 20px; line-height: 26px; font-weight: 650; margin: 18px 0 4px; }
h3 { font-size: 17px; line-height: 24px; font-weight: 650; margin: 14px 0 2px; }
p, ul, ol, figure { margin-bottom: 10px; }
ul, ol { padding-left: 26px; }
li::marker { font-variant-numeric: tabular-nums; }
figure { margin-top: 10px; overflow-x: auto; }
figure .value { position: relative; padding-right: 14px; }
figure td.value { font-weight: 600; }
figure .value sup { position: absolute; top: 8px; right: 0; width: 13px; text-align: left; }
.year { display: inline-block; width: 34px; font-weight: 400; font-size: 11.5px; color: var(--ink-3); }
.wide .year { display: block; width: auto; line-height: 14px; }
.wide .year:empty { display: none; }
.wide tbody th { min-width: 132px; }
figcaption { margin-top: 4px; font: 11.5px/16px var(--ui); color: var(--ink-3); }
blockquote { margin: 10px 0 12px; padding: 2px 0 2px 16px; border-left: 4px solid var(--ink); }
blockquote p { font: italic 400 17px/26px var(--text); margin: 0; }
blockquote p:lang(zh) { font-style: normal; }
blockquote footer { font: 400 11.5px/16px var(--ui); color: var(--ink-3); margin-top: 4px; }
sup { font: 600 10px/0 var(--ui); vertical-align: 5px; padding-left: 1px; }
sup a, footer a { text-decoration: none; }
sup a:hover, footer a:hover, sup a:focus, footer a:focus { text-decoration: underline; }
.live { background: var(--well); box-shadow: 0 1px 0 var(--ink-2); padding: 0 2px; font-variant-numeric: tabular-nums; }
.stale { background: var(--signal-tint); box-shadow: 0 2px 0 var(--signal-line); }
.changed { font: 11.5px/16px var(--ui); color: var(--signal); }
p.changed { margin: -6px 0 10px; }
.sources { padding-left: 0; list-style: none; font-size: 14.5px; line-height: 21px; }
.sources li { display: grid; grid-template-columns: 26px minmax(0, 1fr); margin-bottom: 6px; }
.sources b { font: 600 12px/21px var(--ui); font-variant-numeric: tabular-nums; }
.sources cite { font-style: normal; display: block; }
.sources li:target { background: var(--well); }
.mono { color: var(--ink-3); font: 11px/16px "IBM Plex Mono", ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
@media print { html, body { background: none; } body { border: 0; margin: 0; padding: 0; max-width: none; } blockquote, .sources li { break-inside: avoid; } figure { overflow: visible; } figcaption { break-before: avoid; } h1, h2, h3 { break-after: avoid; } .live { background: none; } @page { margin: 22mm 24mm; } }
`;
