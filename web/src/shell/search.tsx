import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';

/** So long after the last key it is asked. */
const PAUSE = 250;

/** Finds nominees and units from every page: `/` goes there, Enter opens. */
export function Search() {
  const { t } = useTranslation('shell');
  const { say } = useLanguage();
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const found = queries.useQuery('get', '/api/v1/search', { params: { query: { q } } }, { enabled: q !== '' });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  const cases = (found.data?.nominations ?? []).map(({ id, title, category, unit, label }) => ({
    value: `/desk/cases/${id}`,
    label: (
      <div className="found">
        <span>
          <bdi className="strong">{say(title)}</bdi> <span className="caption">{say(category)}</span>
        </span>
        <span className="caption">
          {unit && `${say(unit.name)} · `}
          {say(label)}
        </span>
      </div>
    ),
  }));
  const units = (found.data?.units ?? []).map(({ id, name }) => ({
    value: `/desk/cases?unit=${id}`,
    label: <bdi>{say(name)}</bdi>,
  }));
  const options = [
    ...(cases.length > 0 ? [{ label: t('search.cases'), options: cases }] : []),
    ...(units.length > 0 ? [{ label: t('search.units'), options: units }] : []),
  ];
  const open = (address: string) => {
    setTyped('');
    input.current?.blur();
    void navigate(address);
  };
  return (
    <div className="search grow" role="search">
      <AutoComplete
        value={typed}
        options={q === '' ? [] : options}
        onSelect={open}
        onChange={(text: string) => setTyped(text.startsWith('/desk/') ? '' : text)}
        defaultActiveFirstOption
        notFoundContent={q !== '' && found.isSuccess ? t('search.none') : null}
        popupMatchSelectWidth={420}
        style={{ inlineSize: '100%', maxInlineSize: 360 }}
      >
        <Input
          ref={input}
          prefix={<SearchOutlined aria-hidden="true" />}
          suffix={<kbd aria-hidden="true">/</kbd>}
          placeholder={t('search.placeholder')}
          aria-label={t('search.label')}
          maxLength={100}
        />
      </AutoComplete>
    </div>
  );
}

/** What was typed, once nothing more is typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(waiting);
  }, [text]);
  return settled;
}
