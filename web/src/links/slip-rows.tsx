import { App, Button, Grid, Pagination, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, type Problem } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { useBodyName } from '../parts/body-name.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useKept } from '../parts/use-kept.ts';
import type { Answered, AskedBody, AskedCase } from './asked.ts';

const ANSWERS = ['no objection', 'objection', 'not answered'] as const;
type Answer = (typeof ANSWERS)[number];
const PAGE = 50;

interface Props {
  asked: AskedBody;
  token: string;
  onDone: (answered: Answered) => void;
  onAgain: () => void;
}

/** Three answers a row. Those that have none stay asked about. */
export function SlipRows({ asked: { cases, body }, token, onDone, onAgain }: Props) {
  const { t } = useTranslation('links');
  const bodyName = useBodyName();
  const { modal } = App.useApp();
  const [page, setPage] = useState(1);
  const [given, setGiven, forget] = useKept<Record<string, Answer>>(`accolade.slips.${cases[0]?.case ?? ''}`, {});
  const send = queries.useMutation('post', '/api/v1/slips/{token}');
  const answers = cases.flatMap(({ case: id }) => (given[id] ? [{ case: id, answer: given[id] }] : []));
  const open = cases.length - answers.length;
  const counted = (answer: Answer) => answers.filter((each) => each.answer === answer).length;
  const fill = () =>
    setGiven((before) => Object.fromEntries(cases.map(({ case: id }) => [id, before[id] ?? 'no objection'])));
  const objected = cases.filter(({ case: id }) => given[id] === 'objection').map(({ name }) => name);
  const sure = () =>
    modal.confirm({
      title: t('slips.sure', { body: bodyName(body), count: answers.length }),
      content: (
        <div className="stack">
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {ANSWERS.map((answer) => (
              <li key={answer}>
                {t(`slips.answers.${answer}`)} <bdi>{counted(answer)}</bdi>
              </li>
            ))}
          </ul>
          {objected.length > 0 && <p>{t('slips.objected', { names: objected.slice(0, 10).join(t('and')) })}</p>}
          <p className="soft">{t('slips.final')}</p>
        </div>
      ),
      okText: t('slips.send'),
      onOk: () =>
        send
          .mutateAsync({ params: { path: { token } }, body: { answers } })
          .then((done) => {
            forget();
            onDone(done);
          })
          // Shown above the button.
          .catch(() => {}),
    });
  const isOld = (send.error as Partial<Problem> | null)?.code === 'not-open-now';
  return (
    <section aria-labelledby="answers">
      <div className="apart">
        <h2 id="answers">{t('slips.answersTitle')}</h2>
        {open > 0 && <Button onClick={fill}>{t('slips.fill', { count: open })}</Button>}
      </div>
      <p className="soft">{t('slips.noText')}</p>
      <ol className="slip-rows">
        {cases.slice((page - 1) * PAGE, page * PAGE).map((each, index) => (
          <SlipRow
            key={each.case}
            number={(page - 1) * PAGE + index + 1}
            asked={each}
            answer={given[each.case]}
            onAnswer={(answer) => setGiven((before) => ({ ...before, [each.case]: answer }))}
          />
        ))}
      </ol>
      {cases.length > PAGE && (
        <Pagination
          current={page}
          pageSize={PAGE}
          total={cases.length}
          showSizeChanger={false}
          onChange={setPage}
          align="center"
        />
      )}
      <div className="act-bar">
        <div className="grow">
          <bdi>
            {answers.length} / {cases.length}
          </bdi>{' '}
          {t('slips.done')} {open > 0 && <span className="due">{t('slips.open', { count: open })}</span>}
        </div>
        <Button
          type="primary"
          size="large"
          disabled={answers.length === 0}
          loading={send.isPending}
          onClick={() => void sure()}
        >
          {t('slips.send')}
        </Button>
      </div>
      <ProblemAlert error={send.error} {...(isOld ? { retry: onAgain } : {})} />
    </section>
  );
}

interface RowProps {
  number: number;
  asked: AskedCase;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
}

function SlipRow({ number, asked: { case: id, name, workUnit, post, category }, answer, onAnswer }: RowProps) {
  const { t } = useTranslation('links');
  const { say } = useLanguage();
  const wide = Grid.useBreakpoint().sm ?? true;
  const about = [workUnit, post, say(category)].filter(Boolean).join(' · ');
  return (
    <li>
      <div className="grow" id={`slip-${id}`}>
        <bdi className="caption">{number}</bdi> <span className="strong">{name}</span>
        <div className="caption">{about}</div>
      </div>
      <Radio.Group
        aria-labelledby={`slip-${id}`}
        optionType="button"
        buttonStyle="outline"
        block={!wide}
        value={answer ?? null}
        onChange={({ target }) => onAnswer(target.value as Answer)}
        options={ANSWERS.map((value) => ({ value, label: t(`slips.answers.${value}`) }))}
      />
    </li>
  );
}
