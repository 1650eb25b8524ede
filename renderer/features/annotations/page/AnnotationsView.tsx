import { useRef, useState } from 'react';
import { t } from '../../../../messages/translate.ts';
import { useInterceptedLinks } from '../../../lib/links/use-intercepted-links.ts';
import { useFocusOnMount } from '../../../lib/dom/use-focus-on-mount.ts';
import { AnnotationList } from './AnnotationList.tsx';
import { HighlightTrash } from './HighlightTrash.tsx';
import { TagManager } from './TagManager.tsx';
import { rememberAnnotationFilter } from './use-annotation-list.ts';
import { TabList, TabPanel, Tabs } from '../../../ui/tabs/Tabs.tsx';
import { Page, PageHeader } from '../../../ui/page/Page.tsx';
import './annotations-view.css';

const tabs = ['notes', 'tags', 'trash'] as const;
type Tab = (typeof tabs)[number];

/** All highlights and notes of the library. */
export function AnnotationsView() {
  const [tab, setTab] = useState<Tab>('notes');
  const [count, setCount] = useState<number | null>(null);
  const show = (next: Tab) => {
    setCount(null);
    setTab(next);
  };
  const openLink = useInterceptedLinks();
  const title = useRef<HTMLHeadingElement>(null);
  useFocusOnMount(title);

  const showTag = (tag: string) => {
    rememberAnnotationFilter({ tags: [tag] });
    show('notes');
  };
  return (
    // Clicks on links bubble here from the notes; the links themselves are reachable by keyboard.
    <Page aria-labelledby="notes-title" onClick={openLink}>
      <Tabs value={tab} onChange={show}>
        <PageHeader
          title={t('annotations.title')}
          titleId="notes-title"
          titleRef={title}
          status={count === null ? '' : t(`annotations.count.${tab}`, { count })}
        >
          <TabList
            label={t('annotations.title')}
            tabs={tabs.map((name) => ({ name, label: t(`annotations.tab.${name}`) }))}
          />
        </PageHeader>
        <TabPanel name={tab} className="notes-panel">
          {tab === 'notes' ? <AnnotationList onCount={setCount} /> : null}
          {tab === 'tags' ? <TagManager onCount={setCount} onShow={showTag} /> : null}
          {tab === 'trash' ? <HighlightTrash onCount={setCount} /> : null}
        </TabPanel>
      </Tabs>
    </Page>
  );
}
