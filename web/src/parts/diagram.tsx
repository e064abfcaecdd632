import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Waiting } from './page.tsx';
import { ProblemAlert } from './problem.tsx';
import './parts.css';

/** The drawing and what lays it out are large: they come when a diagram is first opened. */
const DiagramView = lazy(async () => ({ default: (await import('./diagram-view.tsx')).DiagramView }));

/** The ways that a case of a category can go, the place where one stands marked; below it the same in words. */
export function Diagram({ round, category, here }: { round: string; category: string; here?: string | undefined }) {
  const { t } = useTranslation('parts');
  const { language } = useLanguage();
  const { data, error, refetch } = queries.useQuery(
    'get',
    '/api/v1/rounds/{id}/diagram',
    { params: { path: { id: round }, query: { category } } },
    { staleTime: Infinity },
  );
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={10} />;
  return (
    <div className="stack">
      <Suspense fallback={<Waiting rows={10} />}>
        <DiagramView of={data} here={here} />
      </Suspense>
      <details>
        <summary>{t('diagram.inWords')}</summary>
        <ul className="diagram-words">
          {data.text[language].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
