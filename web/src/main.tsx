import { createRoot } from 'react-dom/client';
import '@fontsource/noto-naskh-arabic/arabic-400.css';
import '@fontsource/noto-naskh-arabic/arabic-600.css';
import './style.css';
import { App } from './app.tsx';
import { beginPages } from './routes.tsx';
import { beginLanguage } from './language/language.ts';

void Promise.all([beginLanguage(), beginPages()]).then(() =>
  createRoot(document.getElementById('root')!).render(<App />),
);
