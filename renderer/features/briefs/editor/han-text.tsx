import { Fragment } from 'react';
import { hanRuns } from '../../../../shared/model/han-runs.ts';

/** Words of an article, Chinese said to be Chinese. */
export function HanText({ children }: { children: string }) {
  return (
    <>
      {hanRuns(children).map((run, index) =>
        run.isHan ? (
          <span key={index} lang="zh">
            {run.text}
          </span>
        ) : (
          <Fragment key={index}>{run.text}</Fragment>
        ),
      )}
    </>
  );
}

/** The language of a text that is Chinese for the most part; undefined where it is the page's own. */
export function languageOf(text: string): 'zh' | undefined {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 2 > text.length ? 'zh' : undefined;
}
