import type { NodeChange } from '../model/brief-changes.ts';
import type { Messages } from './messages.ts';

/** Why a node of a brief needs a look, as a sentence. */
export function changeWords(change: NodeChange, messages: Pick<Messages, 'text'>): string {
  switch (change.kind) {
    case 'gone':
      return messages.text('brief.gone');
    case 'lost':
      return messages.text('brief.lost');
    case 'setAside':
      return messages.text(`brief.setAside.${change.standing}`);
    case 'conflict':
      return messages.text('brief.conflict');
    case 'changed':
      return change.now === ''
        ? messages.text('brief.emptied')
        : messages.text('brief.changed', { value: change.now });
  }
}
