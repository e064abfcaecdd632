import { ConfigProvider } from 'antd';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { BrowserRouter } from 'react-router';
import { queryClient } from './api/query-client.ts';
import { directionOf } from './language/language.ts';
import { useLanguage } from './language/use-language.ts';
import { useLocale } from './language/use-locale.ts';
import { useDark } from './parts/use-dark.ts';
import { Waiting } from './parts/page.tsx';
import { Pages } from './routes.tsx';
import { IfBroken } from './shell/lost.tsx';
import { useKeepFocus } from './shell/keep-focus.ts';
import { asProperties, DARK, LIGHT, SANS, SANS_UG, themeOf } from './theme.ts';

export function App() {
  const { language } = useLanguage();
  const dark = useDark();
  const locale = useLocale(language);
  useKeepFocus();
  useEffect(() => {
    const properties = { ...asProperties(dark ? DARK : LIGHT), '--sans': language === 'ug' ? SANS_UG : SANS };
    for (const [name, value] of Object.entries(properties)) document.documentElement.style.setProperty(name, value);
  }, [dark, language]);
  return (
    <ConfigProvider
      theme={themeOf(dark, language)}
      direction={directionOf(language)}
      locale={locale}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <IfBroken>
            <Suspense fallback={<Waiting rows={8} />}>
              <Pages />
            </Suspense>
          </IfBroken>
        </BrowserRouter>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
