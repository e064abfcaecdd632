import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { LinkButton } from '../parts/link-button.tsx';
import type { Stage } from './shapes.ts';
import type { StageActOf } from './stage-act.tsx';

export type Doing = { kind: 'move' | 'extend'; stage: Stage } | { kind: 'act'; act: StageActOf };

interface Props {
  round: string;
  stage: Stage;
  onDo: (doing: Doing) => void;
}

/** What an office may do with a stage that is open. */
export function StageButtons({ round, stage, onDo }: Props) {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const programme = queries.useQuery(
    'get',
    '/api/v1/rounds/{id}/programme',
    { params: { path: { id: round } } },
    { staleTime: Infinity },
  );
  if (stage.state !== 'open') return null;
  const settings = programme.data?.stages.find(({ id }) => id === stage.code);
  const asks = Object.values(settings?.opinions ?? {}).some((bodies) => bodies.length > 0);
  const runs = stage.may.includes('run');
  const to = (page: string) => `/desk/rounds/${round}/stages/${stage.id}/${page}`;
  return (
    <span className="row" style={{ gap: 4 }}>
      {stage.type === 'review' && stage.may.includes('assign') && (
        <LinkButton size="small" to={to('assignments')}>
          {t('acts.assign')}
        </LinkButton>
      )}
      {runs && asks && (
        <LinkButton size="small" to={to('slips')}>
          {t('acts.slips')}
        </LinkButton>
      )}
      {runs && stage.type === 'notice' && (
        <Button size="small" onClick={() => onDo({ kind: 'extend', stage })}>
          {t('acts.extend')}
        </Button>
      )}
      {runs && stage.type !== 'notice' && stage.closes_on && (
        <Button size="small" onClick={() => onDo({ kind: 'move', stage })}>
          {t('acts.move')}
        </Button>
      )}
      {runs && stage.type !== 'notice' && stage.type !== 'recommendation' && (
        <Button
          size="small"
          onClick={() =>
            onDo({
              kind: 'act',
              act: { kind: 'close', id: stage.id, version: stage.version, name: say(stage.title) },
            })
          }
        >
          {t('acts.close')}
        </Button>
      )}
    </span>
  );
}
