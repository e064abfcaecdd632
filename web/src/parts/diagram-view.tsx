import { MinusOutlined, PlusOutlined, ExpandOutlined } from '@ant-design/icons';
import {
  Handle,
  Panel,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type NodeProps,
  type Node,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { Button, Segmented } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../language/language.ts';
import { useLanguage } from '../language/use-language.ts';
import { layOut, type DiagramData, type StateData } from './diagram-layout.ts';
import './parts.css';

const TYPES = { state: State };

/** Everything here comes after the page, in a piece of its own. */
export function DiagramView(props: { of: DiagramData; here: string | undefined }) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing({ of, here }: { of: DiagramData; here: string | undefined }) {
  const { t } = useTranslation('parts');
  const { say, language } = useLanguage();
  const known = of.nodes.some(({ state }) => state === here);
  const [near, setNear] = useState(known);
  const rtl = directionOf(language) === 'rtl';
  const drawn = useMemo(() => layOut({ of, here, say, rtl, near }), [of, here, say, rtl, near]);
  const { fitView } = useReactFlow();
  useEffect(() => {
    const frame = requestAnimationFrame(() => void fitView({ padding: 0.08, maxZoom: 1 }));
    return () => cancelAnimationFrame(frame);
  }, [drawn, fitView]);
  return (
    <div className="diagram" dir="ltr" role="group" aria-label={t('diagram.label')}>
      <ReactFlow
        nodes={drawn.nodes}
        edges={drawn.edges}
        nodeTypes={TYPES}
        fitView
        fitViewOptions={{ padding: 0.08, maxZoom: 1 }}
        minZoom={0.15}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        proOptions={{ hideAttribution: true }}
      >
        <Buttons />
        {known && (
          <Panel position="top-left">
            <Segmented
              size="small"
              value={near ? 'near' : 'all'}
              onChange={(value) => setNear(value === 'near')}
              options={[
                { value: 'near', label: t('diagram.near') },
                { value: 'all', label: t('diagram.all') },
              ]}
            />
          </Panel>
        )}
      </ReactFlow>
    </div>
  );
}

function Buttons() {
  const { t } = useTranslation('parts');
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <Panel position="top-right">
      <span className="row" style={{ gap: 4 }}>
        <Button
          size="small"
          icon={<MinusOutlined />}
          aria-label={t('diagram.zoomOut')}
          onClick={() => void zoomOut()}
        />
        <Button size="small" icon={<PlusOutlined />} aria-label={t('diagram.zoomIn')} onClick={() => void zoomIn()} />
        <Button
          size="small"
          icon={<ExpandOutlined />}
          aria-label={t('diagram.fit')}
          onClick={() => void fitView({ padding: 0.08 })}
        />
      </span>
    </Panel>
  );
}

function State({ data, sourcePosition, targetPosition }: NodeProps<Node<StateData>>) {
  const { t } = useTranslation('parts');
  return (
    <div className={`state ${data.here ? 'here' : ''} ${data.end ? 'end' : ''}`} dir="auto">
      <Handle type="target" position={targetPosition ?? Position.Left} />
      {data.stage && <small>{data.stage}</small>}
      <b>{data.label}</b>
      {data.here && <span className="hidden-text">{t('diagram.here')}</span>}
      <Handle type="source" position={sourcePosition ?? Position.Right} />
    </div>
  );
}
