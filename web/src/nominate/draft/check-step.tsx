import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../language/use-language.ts';
import { Card } from '../../parts/page.tsx';
import { faultOf, nomineeName, type Place } from '../form/fields.ts';
import { Shown } from '../form/shown.tsx';
import { fieldId } from './fill-step.tsx';
import type { Readiness } from './readiness.ts';
import type { Draft } from './use-draft.ts';
import { useRuleText } from './rule-text.ts';

interface Props {
  draft: Draft;
  places: readonly Place[];
  ready: Readiness;
}

interface Lack {
  key: string;
  to: string;
  text: string;
}

/** Check before you send: what stands in the way, each with a link to where it is mended, and all that was written. */
export function CheckStep({ draft, places, ready }: Props) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const lacks = useLacks(draft, places, ready);
  return (
    <div className="stack">
      {lacks.length > 0 ? (
        <Alert
          type="error"
          role="alert"
          title={<h2>{t('check.lacks', { count: lacks.length })}</h2>}
          description={
            <ul className="lacks">
              {lacks.map(({ key, to, text }) => (
                <li key={key}>
                  <Link to={to}>{text}</Link>
                </li>
              ))}
            </ul>
          }
        />
      ) : (
        <Alert type="success" showIcon title={t('check.complete')} />
      )}
      <Card title={t('check.title', { name: nomineeName(draft.view.base.nominee) })} flush>
        <dl className="checked">
          {places.map(({ path, field }) => (
            <div key={path}>
              <dt>
                {say(field.label)}
                {field.public && <span className="mark">{t('form.public')}</span>}
              </dt>
              <dd>
                <Shown field={field} value={draft.store.value(path)} />
              </dd>
              <Link to={`?step=fill#${fieldId(path)}`} aria-label={t('check.changeOf', { label: say(field.label) })}>
                {t('check.change')}
              </Link>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  );
}

function useLacks(draft: Draft, places: readonly Place[], ready: Readiness): Lack[] {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const ruleText = useRuleText();
  const at = (path: string) => places.find((place) => place.path === path);
  const toField = (path: string) => `?step=fill#${fieldId(path)}`;
  const unsaved = Object.entries(draft.view.mine).flatMap(([path, value]) => {
    const place = at(path);
    return place && faultOf(place.field, value)
      ? [{ key: `own ${path}`, to: toField(path), text: t('check.notSaved', { label: say(place.field.label) }) }]
      : [];
  });
  const form = ready.form
    .filter(({ path }) => !unsaved.some(({ key }) => key === `own ${path}`))
    .map(({ path, rule }) => ({
      key: path,
      to: toField(path),
      text: t(rule === 'filled' ? 'check.missing' : 'check.faulty', { label: say(at(path)?.field.label) || path }),
    }));
  const consent =
    ready.consent.required && ready.consent.state !== 'agreed'
      ? [{ key: 'consent', to: '?step=consent', text: t('check.consent') }]
      : [];
  const wishes =
    ready.corrections > 0
      ? [{ key: 'wishes', to: '?step=consent', text: t('check.wishes', { count: ready.corrections }) }]
      : [];
  const rules = ready.unmet
    .filter((rule) => !['formComplete', 'consentGiven', 'consentsGiven'].includes(rule))
    .map((rule) => ({ key: rule, to: '?step=send', text: ruleText(rule, ready.quota) }));
  return [...unsaved, ...form, ...consent, ...wishes, ...rules];
}
