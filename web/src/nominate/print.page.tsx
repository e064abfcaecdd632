import './nominate.css';
import './print.css';
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { placesOf, valueAt, type Place, type Text } from './form/fields.ts';
import { Shown } from './form/shown.tsx';

/** Shorter answers share a line of the table, two by two. */
const isShort = ({ path, field }: Place): boolean =>
  path.startsWith('nominee.') || (field.kind !== 'files' && (field.kind !== 'text' || (field.maxChars ?? 0) <= 30));

export function PrintPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const navigate = useNavigate();
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/nominations/{id}', { params: { path: { id } } });
  const title = data ? t('print.title', { title: say(data.in_round.title) }) : '';
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={10} />;
  const text = data as unknown as Text;
  const places = placesOf(data.nominee_fields, data.form_fields);
  const short = places.filter(isShort);
  const long = places.filter((place) => !isShort(place));
  const pairs = short.flatMap((place, index) => (index % 2 === 0 ? [[place, short[index + 1]] as const] : []));
  const value = (place: Place) => <Shown field={place.field} value={valueAt(text, place.path)} />;
  return (
    <>
      <div className="apart no-print gap">
        <Button onClick={() => void navigate(-1)}>{t('print.back')}</Button>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('print.do')}
        </Button>
      </div>
      <article className="paper">
        <h1>{title}</h1>
        <p className="over">
          <span>
            {t('print.category')} {say(data.category_title)}
          </span>
          <span>
            {t('print.round')} <bdi>{data.in_round.code}</bdi>
          </span>
        </p>
        <table>
          <colgroup>
            <col className="label" />
            <col />
            <col className="label" />
            <col />
          </colgroup>
          <tbody>
            {pairs.map(([left, right]) => (
              <tr key={left.path}>
                <th scope="row">{say(left.field.label)}</th>
                <td colSpan={right ? 1 : 3}>{value(left)}</td>
                {right && (
                  <>
                    <th scope="row">{say(right.field.label)}</th>
                    <td>{value(right)}</td>
                  </>
                )}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('print.unit')}</th>
              <td colSpan={3}>{data.unit && say(data.unit)}</td>
            </tr>
            {long.map((place) => (
              <tr key={place.path} className={(place.field.maxChars ?? 0) > 100 ? 'long' : ''}>
                <th scope="row">{say(place.field.label)}</th>
                <td colSpan={3}>{value(place)}</td>
              </tr>
            ))}
            {(['unitOpinion', 'reviewOpinion', 'approvalOpinion'] as const).map((box) => (
              <tr key={box} className="stamp">
                <th scope="row">{t(`print.${box}`)}</th>
                <td colSpan={3}>
                  <div className="sign">
                    <span>{t('print.signature')}</span>
                    <span>{t('print.seal')}</span>
                    <span>{t('print.date')}</span>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="under">
          <span>{t('print.made')}</span>
          <bdi className="mono">{data.id}</bdi>
        </p>
      </article>
    </>
  );
}
