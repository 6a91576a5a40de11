const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text safe as content and as an attribute's value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign]!);
}

/** Exported pages look like the program: its faces where they are installed, its rules, by day and by night. */
const style = `
:root { color-scheme: light dark; --ink: #14181d; --ink-2: #3e454c; --ink-3: #575e66; --paper: #fbfbf9; --well: #f4f5f2; --hair: #d6d9d4; --rule: #a9aea9; --signal: #b92b10; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e3; --ink-2: #c3c6c6; --ink-3: #a0a6ab; --paper: #191d21; --well: #1d2226; --hair: #2a3036; --rule: #464d55; --signal: #ff8468; } }
@media print { :root { color-scheme: light; --ink: #000; --ink-2: #222; --ink-3: #444; --paper: #fff; --well: #f4f5f2; --hair: #ccc; --rule: #888; --signal: #b92b10; } thead { display: table-header-group; } tr, blockquote { break-inside: avoid; } }
body { margin: 0 auto; padding: 48px 24px 64px; max-width: 740px; background: var(--paper); color: var(--ink); font: 16.5px/27px "Source Serif 4 Variable", "Source Serif 4", Charter, Georgia, "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
.oxford { border-top: 3px solid var(--ink); height: 2px; border-bottom: 1px solid var(--ink); margin-bottom: 12px; }
h1 { font-size: 34px; line-height: 38px; font-weight: 700; letter-spacing: -.012em; margin: 12px 0 8px; }
h2 { font-size: 20px; line-height: 26px; font-weight: 650; margin: 26px 0 4px; }
h3 { font-size: 17px; line-height: 24px; font-weight: 650; margin: 18px 0 2px; }
p { margin: 0 0 10px; }
table { width: 100%; border-collapse: collapse; border-top: 1px solid var(--ink); border-bottom: 1px solid var(--ink); margin: 12px 0 18px; font: 13px/18px "Public Sans Variable", "Public Sans", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK SC", sans-serif; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 650; padding: 4px 8px 4px 0; border-bottom: 1px solid var(--ink); vertical-align: bottom; }
td { padding: 4px 8px 4px 0; border-bottom: 1px solid var(--hair); vertical-align: top; }
td.value, th.value { text-align: right; }
small, .small, figcaption, footer, .by { font: 12px/17px "Public Sans Variable", "Public Sans", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK SC", sans-serif; color: var(--ink-3); }
blockquote { margin: 10px 0 14px; padding: 2px 0 2px 16px; border-left: 4px solid var(--ink); }
blockquote p { font-style: italic; margin: 0; }
blockquote p:lang(zh) { font-style: normal; }
figure { margin: 0; }
sup { font: 600 10px/0 "Public Sans Variable", "Public Sans", sans-serif; }
a { color: inherit; }
.live { background: var(--well); box-shadow: 0 1px 0 var(--ink-2); padding: 0 2px; }
.changed { color: var(--signal); }
ol.sources li { margin-bottom: 6px; }
.mono { font: 12px/17px "IBM Plex Mono", ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
`;

/** A page in one file: its style inside, no script, nothing loaded from anywhere. */
export function htmlDocument(title: string, body: string, language = 'en'): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
