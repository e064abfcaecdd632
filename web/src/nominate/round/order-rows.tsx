import { HolderOutlined } from '@ant-design/icons';
import { DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nomineeName } from '../form/fields.ts';
import type { OnList } from '../use-round.ts';
import { CaseStatus, pageOf } from './case-status.tsx';

interface Props {
  rows: readonly OnList[];
  /** Undefined: the order stands. */
  onMove?: ((from: number, to: number) => void) | undefined;
  consent: boolean;
}

/** The rows of a list in the order of recommendation, moved by dragging or with the keyboard. */
export function OrderRows({ rows, onMove, consent }: Props) {
  const { t } = useTranslation('nominate');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const at = (id: string | number) => rows.findIndex((row) => row.id === id);
  const name = (id: string | number) => nomineeName(rows[at(id)]?.nominee ?? {}) || t('quota.unnamed');
  // Lifted, a row is over its own place first. It can be moved from then on, and is said to be lifted then.
  const atHome = useRef(true);
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onMove?.(at(active.id), at(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t('order.how') },
        announcements: {
          onDragStart: () => {
            atHome.current = true;
            return undefined;
          },
          onDragOver: ({ active, over }) => {
            if (!over) return undefined;
            const lifted = atHome.current && over.id === active.id;
            atHome.current = lifted;
            return t(lifted ? 'order.lifted' : 'order.over', { name: name(active.id), at: at(over.id) + 1 });
          },
          onDragEnd: ({ active, over }) =>
            t('order.dropped', { name: name(active.id), at: at((over ?? active).id) + 1 }),
          onDragCancel: ({ active }) => t('order.cancelled', { name: name(active.id) }),
        },
      }}
    >
      <SortableContext items={rows.map(({ id }) => id)} strategy={verticalListSortingStrategy} disabled={!onMove}>
        <ol className="rows">
          {rows.map((row, index) => (
            <OrderRow key={row.id} row={row} place={index + 1} movable={onMove !== undefined} consent={consent} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface RowProps {
  row: OnList;
  place: number;
  movable: boolean;
  consent: boolean;
}

function OrderRow({ row, place, movable, consent }: RowProps) {
  const { t } = useTranslation('nominate');
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, transform, transition, isDragging } = useSortable({
    id: row.id,
  });
  const name = nomineeName(row.nominee);
  const under = [row.nominee.workUnit, row.nominee.post, row.nominee.author].filter(
    (each): each is string => typeof each === 'string' && each !== '',
  );
  return (
    <li
      ref={setNodeRef}
      className={isDragging ? 'order-row lifted' : 'order-row'}
      style={{
        ...(transform ? { transform: `translate3d(0, ${transform.y}px, 0)` } : {}),
        ...(transition ? { transition } : {}),
      }}
    >
      {movable && (
        <Button
          ref={setActivatorNodeRef}
          type="text"
          size="small"
          className="handle"
          icon={<HolderOutlined />}
          {...attributes}
          {...listeners}
          aria-label={t('order.move', { name: name || t('quota.unnamed'), at: place })}
        />
      )}
      <bdi className="place">{place}</bdi>
      <div className="grow">
        <Link to={pageOf(row)} className="name" dir="auto">
          {name || t('quota.unnamed')}
        </Link>
        {under.length > 0 && (
          <div className="caption" dir="auto">
            {under.join(' · ')}
          </div>
        )}
      </div>
      <CaseStatus row={row} consent={consent} />
    </li>
  );
}
