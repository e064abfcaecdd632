import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/client.ts';
import { Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { EntryPage } from '../sign-in/entry-page.tsx';
import './links.css';

interface Props {
  title: string;
  lead?: ReactNode;
  /** A word for a link that opens nothing: used, replaced or over; the server does not say which. */
  isVoid: string;
  token: string | undefined;
  error: unknown;
  retry: () => void;
  children: ReactNode;
}

/** A page for whoever has a link, and no account. */
export function LinkPage({ title, lead, isVoid, token, error, retry, children }: Props) {
  const { t } = useTranslation('links');
  const unknown =
    token === undefined || ['unknown', 'bad-request'].includes((error as Partial<Problem> | null)?.code ?? '');
  if (unknown)
    return (
      <EntryPage title={t('void.title')}>
        <Alert type="warning" showIcon role="alert" title={isVoid} />
      </EntryPage>
    );
  if (error)
    return (
      <EntryPage title={title}>
        <ProblemAlert error={error} retry={retry} />
      </EntryPage>
    );
  return (
    <EntryPage title={title} lead={lead} wide="text">
      {children ?? <Waiting rows={6} />}
    </EntryPage>
  );
}
