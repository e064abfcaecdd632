import { Button, Input, Table, Upload } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { last } from '../parts/last.ts';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Card, Nothing } from '../parts/page.tsx';
import { PAGED } from '../parts/paged.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { Wide } from '../parts/wide.tsx';
import { useHas } from '../session/use-session.ts';
import type { Unit } from './shapes.ts';
import { UnitDialog } from './unit-dialog.tsx';
import { useUnitImport } from './use-unit-import.tsx';

/** The tree of units: found by name or code, or walked down from above. */
export function Units() {
  const { t } = useTranslation(['admin', 'common']);
  const { say } = useLanguage();
  const administers = useHas()('administrator');
  const [text, setText] = useState('');
  const [above, setAbove] = useState<Unit[]>([]);
  const [editing, setEditing] = useState<{ unit?: Unit; parent?: Unit }>();
  const imports = useUnitImport();
  const q = useDeferredValue(text.trim());
  const under = last(above);
  const units = queries.useInfiniteQuery(
    'get',
    '/api/v1/units',
    { params: { query: q ? { q } : under ? { under: under.id } : {} } },
    PAGED,
  );
  const rows = units.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="stack">
      <div className="apart">
        <Input.Search
          allowClear
          value={text}
          onChange={({ target }) => setText(target.value)}
          placeholder={t('units.find')}
          aria-label={t('units.find')}
          style={{ maxInlineSize: 320 }}
        />
        {administers && (
          <span className="row">
            <Upload accept=".xlsx" showUploadList={false} beforeUpload={imports.send}>
              <Button loading={imports.busy}>{t('units.import')}</Button>
            </Upload>
            <Button
              type="primary"
              disabled={!under && !rows[0]}
              onClick={() => setEditing(under ? { parent: under } : {})}
            >
              {t('units.make')}
            </Button>
          </span>
        )}
      </div>
      {imports.view}
      {above.length > 0 && !q && (
        <div className="row" style={{ gap: 4 }}>
          <Button type="link" size="small" onClick={() => setAbove([])}>
            {t('units.top')}
          </Button>
          {above.map((unit, at) => (
            <Button key={unit.id} type="link" size="small" onClick={() => setAbove(above.slice(0, at + 1))}>
              / {say(unit.name)}
            </Button>
          ))}
        </div>
      )}
      <ProblemAlert error={units.error} retry={() => void units.refetch()} />
      <Card flush>
        <Wide label={t('units.title')}>
          <Table<Unit>
            rowKey="id"
            size="middle"
            loading={units.isPending}
            dataSource={rows}
            pagination={false}
            style={{ minInlineSize: 560 }}
            locale={{ emptyText: <Nothing>{t('units.none')}</Nothing> }}
            columns={[
              {
                title: t('units.name'),
                render: (_, unit) => (
                  <Button type="link" style={{ padding: 0 }} onClick={() => (setText(''), setAbove([...above, unit]))}>
                    {say(unit.name)}
                  </Button>
                ),
              },
              { title: t('units.code'), render: (_, { code }) => <bdi>{code}</bdi> },
              { title: t('units.level'), render: (_, { level }) => level && t(`levels.${level}` as 'levels.city') },
              ...(administers
                ? [
                    {
                      key: 'edit',
                      render: (_: unknown, unit: Unit) => (
                        <Button type="link" size="small" onClick={() => setEditing({ unit })}>
                          {t('units.change')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Wide>
        {units.hasNextPage && (
          <footer>
            <Button loading={units.isFetchingNextPage} onClick={() => void units.fetchNextPage()}>
              {t('common:more')}
            </Button>
          </footer>
        )}
      </Card>
      {editing && <UnitDialog {...editing} onClose={() => setEditing(undefined)} />}
    </div>
  );
}
