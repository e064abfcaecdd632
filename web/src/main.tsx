import { createRoot } from 'react-dom/client';
import '@fontsource/noto-naskh-arabic/arabic-400.css';
import '@fontsource/noto-naskh-arabic/arabic-600.css';
import './style.css';
import { App } from './app.tsx';
import { beginLanguage } from './language/language.ts';

void beginLanguage().then(() => createRoot(document.getElementById('root')!).render(<App />));
