import { useState } from 'react';
import { Quote, Users } from 'lucide-react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { TabList, TabPanel, Tabs, type Tab } from './Tabs.tsx';

type Name = 'notes' | 'tags' | 'trash';
const tabs: readonly Tab<Name>[] = [
  { name: 'notes', label: 'Notes' },
  { name: 'tags', label: 'Tags' },
  { name: 'trash', label: 'Trash' },
];

function Page({ onChange }: { readonly onChange?: (name: Name) => void }) {
  const [name, setName] = useState<Name>('notes');
  return (
    <Tabs
      value={name}
      onChange={(next) => {
        setName(next);
        onChange?.(next);
      }}
    >
      <header>
        <TabList label="Annotations" tabs={tabs} />
      </header>
      <TabPanel name={name}>
        <button type="button">In {name}</button>
      </TabPanel>
    </Tabs>
  );
}

const renderTabs = async () => {
  const onChange = vi.fn<(name: Name) => void>();
  const screen = await render(<Page onChange={onChange} />);
  return {
    onChange,
    tab: (name: string) => screen.getByRole('tab', { name }),
    panel: (name: string) => screen.getByRole('tabpanel', { name }),
    screen,
  };
};

test('a click selects a tab and shows its panel, which it names', async () => {
  const { tab, panel, onChange, screen } = await renderTabs();
  await expect.element(screen.getByRole('tablist', { name: 'Annotations' })).toBeVisible();
  await expect.element(panel('Notes')).toHaveTextContent('In notes');
  await tab('Tags').click();
  expect(onChange.mock.calls).toEqual([['tags']]);
  await expect.element(tab('Tags')).toHaveAttribute('aria-selected', 'true');
  await expect.element(tab('Notes')).toHaveAttribute('aria-selected', 'false');
  await expect.element(panel('Tags')).toHaveTextContent('In tags');
  await expect.element(tab('Tags')).toHaveAttribute('aria-controls', panel('Tags').element().id);
});

test('Tab reaches the selected tab and then the panel; arrow keys, Home and End select', async () => {
  const { tab, panel, screen } = await renderTabs();
  await userEvent.tab();
  await expect.element(tab('Notes')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(tab('Tags')).toHaveFocus();
  await expect.element(panel('Tags')).toBeVisible();
  await userEvent.keyboard('{End}');
  await expect.element(tab('Trash')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(tab('Notes')).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(panel('Trash')).toBeVisible();
  await userEvent.keyboard('{Home}');
  await expect.element(panel('Notes')).toBeVisible();
  await userEvent.tab();
  await expect.element(screen.getByRole('button', { name: 'In notes' })).toHaveFocus();
  await userEvent.tab({ shift: true });
  await expect.element(tab('Notes')).toHaveFocus();
});

test('a tab with an icon is named by its label', async () => {
  const screen = await render(
    <Tabs value="entities" onChange={() => undefined}>
      <TabList
        label="Beside the text"
        tabs={[
          { name: 'entities', label: 'Entities', icon: <Users /> },
          { name: 'quotes', label: 'Quotes', icon: <Quote /> },
        ]}
      />
      <TabPanel name="entities">Nobody</TabPanel>
    </Tabs>,
  );
  await expect.element(screen.getByRole('tab', { name: 'Quotes' })).toBeVisible();
  await expect.element(screen.getByRole('tabpanel', { name: 'Entities' })).toBeVisible();
});
