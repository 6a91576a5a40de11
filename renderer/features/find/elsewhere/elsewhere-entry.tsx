import { observer } from 'mobx-react-lite';
import type { ElsewhereHit, ElsewherePassage } from '../../../../shared/contract/elsewhere.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { languageOf } from '../../../ui/language-of.ts';
import { TagGlyph } from '../../../ui/tag-glyph.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { MarkedWords } from '../../../ui/marked-words.tsx';
import type { FindStore } from '../find-store.ts';
import { cutPassage } from '../results/cut-passage.ts';
import lineClasses from '../results/passage-line.module.css';
import classes from './elsewhere-list.module.css';
import { openElsewhere } from './open-elsewhere.ts';

interface EntryProps {
  hit: ElsewhereHit;
  store: FindStore;
}

/** A note is its passages alone; everything else has a name over them. */
export const ElsewhereEntry = observer(function ElsewhereEntry({ hit, store }: EntryProps) {
  const { kind, title, titleMarks, at, passages } = hit;
  const workbench = useWorkbench();
  return (
    <>
      {kind === 'note' ? null : (
        <button className={classes.name} onClick={() => openElsewhere(at, store, workbench)}>
          <span lang={languageOf(title)}>
            <MarkedWords text={title} marks={titleMarks} />
          </span>
          {kind === 'tag' ? <Tags hit={hit} /> : null}
        </button>
      )}
      {passages.map((passage) => (
        <Line key={passage.start} hit={hit} passage={passage} store={store} />
      ))}
    </>
  );
});

const Line = observer(function Line({ hit, passage, store }: EntryProps & { passage: ElsewherePassage }) {
  const workbench = useWorkbench();
  const { text, heading, at } = passage;
  const { before, after } = cutPassage(passage);
  // Without a match the words begin where others have their first.
  const hasMatch = passage.marks.length > 0;
  const rest = hasMatch ? after : [{ words: text, isMatch: false }];
  return (
    <button
      className={`${lineClasses.line} ${classes.line}`}
      lang={languageOf(text)}
      title={`${visible(heading)}: ${visible(text)}`}
      onClick={() => openElsewhere(at, store, workbench)}
    >
      <span className={`${lineClasses.paragraph} ${classes.author}`}>
        {hit.kind === 'note' && hit.author !== null ? visible(hit.author) : ''}
      </span>
      <span className={lineClasses.before}>
        <bdi>{hasMatch ? before : ''}</bdi>
      </span>
      <span className={lineClasses.after}>
        {rest.map(({ words, isMatch }, index) => (isMatch ? <mark key={index}>{words}</mark> : words))}
      </span>
      <span className={lineClasses.tags}>{hit.kind === 'note' ? <Tags hit={hit} /> : null}</span>
    </button>
  );
});

/** A line has room for so many. */
const SHOWN_TAGS = 3;

const Tags = observer(function Tags({ hit }: { hit: ElsewhereHit }) {
  const { codebook } = useWorkbench();
  const tags = hit.tags.flatMap((id) => codebook.byId.get(id) ?? []);
  return tags.slice(0, SHOWN_TAGS).map(({ id, name, colour }) => (
    <span key={id} title={name} className={lineClasses.tag}>
      <TagGlyph colour={colour} />
      <span className="unseen">{name}</span>
    </span>
  ));
});
