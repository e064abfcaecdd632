import { Alert, App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Problem } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';

interface Fault {
  cell?: string;
  message?: string;
}

/** A sheet of units: all or none. What is wrong is told by its cell. */
export function useUnitImport(): { send: (file: File) => false; busy: boolean; view: ReactNode } {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const bring = async (file: File) => {
    setBusy(true);
    setError(undefined);
    const body = new FormData();
    body.append('file', file);
    const { data, error } = await api.POST('/api/v1/units/imports', {
      params: { query: {} },
      body: body as never,
      bodySerializer: (form: unknown) => form as FormData,
    });
    setBusy(false);
    setError(error);
    if (!data) return;
    void message.success(t('units.imported', { count: data.imported }));
    void client.invalidateQueries({ queryKey: ['get', '/api/v1/units'] });
  };
  const faults = ((error as Problem | undefined)?.errors ?? []) as Fault[];
  return {
    send: (file) => {
      void bring(file);
      return false;
    },
    busy,
    view: error ? (
      <div className="stack">
        <ProblemAlert error={error} />
        {faults.length > 0 && (
          <Alert
            type="warning"
            title={t('units.faults', { count: faults.length })}
            description={
              <ul>
                {faults.slice(0, 20).map(({ cell, message: text }, at) => (
                  <li key={at}>
                    <bdi>{cell}</bdi> {text}
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </div>
    ) : null,
  };
}
