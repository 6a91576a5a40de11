import '@fontsource-variable/public-sans/wght.css';
import '@fontsource-variable/source-serif-4/standard.css';
import '@fontsource-variable/source-serif-4/standard-italic.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import './app/tokens.css';
// Before Mantine's, since it says in which order the layers of style stand.
import './app/global.css';
import '@mantine/core/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import { createRoot } from 'react-dom/client';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { App } from './app/app.tsx';
import { AppStore } from './app/app-store.ts';
import { connect } from './client/connect.ts';
import { pageNonce } from './app/page-nonce.ts';

setNonce(pageNonce());

const { core, shell } = await connect();
const store = new AppStore(core, shell);
const asked = new URLSearchParams(location.search).get('library');

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App store={store} />
  </StrictMode>,
);
void store.start(asked);
