import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage, type Label } from '../language/use-language.ts';
import type { Problem } from '../api/client.ts';

/** What was refused, in the reader's words; without an answer it was the line. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation(['problems', 'common']);
  const { say } = useLanguage();
  return (error) => {
    const { code, detail, reasons } = (error ?? {}) as Partial<Problem>;
    if (code === undefined) return t('common:noAnswer');
    const why = Object.values(reasons ?? {}).map((reason) => say(reason as Label));
    const key = `problems:${code}`;
    const text = i18n.exists(key) ? t(key as 'common:noAnswer') : (detail ?? code);
    return why.length > 0 ? `${text} ${why.join(' ')}` : text;
  };
}

export function ProblemAlert({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  if (error == null) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={text(error)}
      role="alert"
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {t('again')}
          </Button>
        )
      }
    />
  );
}
