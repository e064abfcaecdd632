import { App } from 'antd';
import { Suspense, use } from 'react';
import { Outlet } from 'react-router';
import { bringRest } from '../language/language.ts';
import { Waiting } from '../parts/page.tsx';
import { Questions } from '../session/questions.tsx';

const words = bringRest();

/** What all pages have but those that sign in: the other words, short messages, and the dialogs a request waits for. */
export function Behind() {
  use(words);
  return (
    <App component={false} message={{ duration: 4 }}>
      <Suspense fallback={<Waiting rows={8} />}>
        <Outlet />
      </Suspense>
      <Questions />
    </App>
  );
}
