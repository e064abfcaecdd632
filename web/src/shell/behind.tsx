import { App } from 'antd';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Waiting } from '../parts/page.tsx';
import { Questions } from '../session/questions.tsx';

/** What all pages have but those that sign in: short messages, and the dialogs a request waits for. */
export function Behind() {
  return (
    <App component={false} message={{ duration: 4 }}>
      <Suspense fallback={<Waiting rows={8} />}>
        <Outlet />
      </Suspense>
      <Questions />
    </App>
  );
}
