import { Button } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import type { Article } from '../../../../shared/model/article.ts';
import { useAnswer } from '../../../workbench/use-answer.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { readDialogsOf } from '../dialogs/read-dialogs.ts';
import { Section } from './section.tsx';

/** Says that a text was given by hand, and leads to where it is edited; nothing where it was read from the file. */
export const GivenText = observer(function GivenText({ about }: { about: Article }) {
  const workbench = useWorkbench();
  const { id: article, revision, title } = about;
  const given = useAnswer(`${article} ${revision}`, () =>
    workbench.core.call('corpus.givenText', { article }),
  );
  const text = given?.text;
  if (typeof text !== 'string') return null;
  const edit = () => readDialogsOf(workbench).open({ kind: 'text', article, title, text });
  return (
    <Section title={t('giveText.text')}>
      <p className="muted small">{t('giveText.byHand')}</p>
      {workbench.session.canWrite ? (
        <Button size="compact-xs" mt={6} onClick={edit}>
          {t('giveText.edit')}
        </Button>
      ) : null}
    </Section>
  );
});
