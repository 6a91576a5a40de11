import { hanRuns } from '../../shared/model/han-runs.ts';
import { documentStyle, pageStyle } from './html-style.ts';

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

/** Text as content: escaped, Chinese said to be Chinese, line breaks kept. */
export function htmlText(text: string): string {
  return hanRuns(text.replace(/[^\S\n]*\n\s*/g, '\n'))
    .map((run) => (run.isHan ? `<span lang="zh">${escapeHtml(run.text)}</span>` : escapeHtml(run.text)))
    .join('')
    .replaceAll('\n', '<br>');
}

interface DocumentOptions {
  /** Set on a sheet of paper, as a brief is; else the text takes the width it needs. */
  isPage?: boolean;
  /** Style rules that bring the faces along. */
  faces?: string;
  language?: string;
}

/** A page in one file: its style inside, no script, nothing loaded from anywhere. */
export function htmlDocument(
  title: string,
  body: string,
  { isPage = false, faces = '', language = 'en' }: DocumentOptions = {},
): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeHtml(title)}</title>
<style>${faces}${documentStyle}${isPage ? pageStyle : ''}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
