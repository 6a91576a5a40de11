import { CONTEXT_LENGTH } from '../../../../shared/model/anchor.ts';

/** What stands before a quotation in its paragraph, from a whole word on, with an ellipsis where it goes on before. */
export function contextBefore(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const isCut = line.length >= CONTEXT_LENGTH;
  return isCut ? `… ${line.replace(/^\S*\s+(?=\S)/, '')}` : line.trimStart();
}

/** What stands after it, to the end of a whole word. */
export function contextAfter(suffix: string): string {
  const end = suffix.indexOf('\n');
  const line = end === -1 ? suffix : suffix.slice(0, end);
  const isCut = line.length >= CONTEXT_LENGTH;
  return isCut ? `${line.replace(/(?<=\S)\s+\S*$/, '')}\u00a0…` : line.trimEnd();
}

/** 'zh' where most letters are Chinese: their quotations are set in another face. */
export function languageOf(text: string): 'zh' | 'en' {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return chinese * 2 > letters ? 'zh' : 'en';
}
