import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { useProblemText } from './problem.tsx';
import { momentText } from './when.tsx';

/**
 * Reminds those for whom a case waits; once a day is enough, and the server says from when on again. `already`: somebody
 * was reminded of it today.
 */
export function NudgeButton({ id, name, already = false }: { id: string; name: string; already?: boolean }) {
  const { t } = useTranslation('home');
  const { language } = useLanguage();
  const { message } = App.useApp();
  const problem = useProblemText();
  const nudge = queries.useMutation('post', '/api/v1/nominations/{id}/nudges');
  const told = already || nudge.isSuccess;
  const send = () =>
    nudge.mutate(
      { params: { path: { id } } },
      {
        onSuccess: ({ told, again_at }) =>
          void message.success(t('nudged', { count: told, again: momentText(again_at, language) })),
        onError: (error) => void message.warning(problem(error)),
      },
    );
  return (
    <Button
      type="link"
      size="small"
      className="deed"
      loading={nudge.isPending}
      disabled={told}
      aria-label={t('nudgeAbout', { name })}
      onClick={send}
    >
      {told ? t('nudgedToday') : t('nudge')}
    </Button>
  );
}
