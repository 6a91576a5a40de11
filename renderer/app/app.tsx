import { MantineProvider } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { Welcome } from '../features/welcome/welcome.tsx';
import { WorkbenchProvider } from '../workbench/workbench.ts';
import type { AppStore } from './app-store.ts';
import { AnalystQuestion } from './analyst-question.tsx';
import { DialogHost } from './dialog-host.tsx';
import { DropFrame } from './drop-frame.tsx';
import { Frame } from './frame/frame.tsx';
import { KeySheet } from './key-sheet.tsx';
import { useKeyboard } from './keyboard.ts';
import { MessageList } from './message-list.tsx';
import { NoteList } from './note-list.tsx';
import { pageNonce } from './page-nonce.ts';
import { Palette } from './palette/palette.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

export const App = observer(function App({ store }: { store: AppStore }) {
  useKeyboard(store);
  const scheme = store.appearance.isDark ? 'dark' : 'light';
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={scheme}
      getStyleNonce={pageNonce}
    >
      <WorkbenchProvider value={store}>
        <Screen store={store} />
        <NoteList />
        <DialogHost />
        <Palette />
        <KeySheet frame={store.frame} />
        <MessageList frame={store.frame} />
        <DropFrame drop={store.drop} />
      </WorkbenchProvider>
    </MantineProvider>
  );
});

/** Nothing until the core has answered once: a screen that is replaced at once would only flicker. */
const Screen = observer(function Screen({ store }: { store: AppStore }) {
  const { library, settings } = store.session;
  if (library === undefined || settings === null) return null;
  if (library === null) return <Welcome />;
  return (
    <>
      <Frame frame={store.frame} />
      <AnalystQuestion />
    </>
  );
});
