/** The tabs of the sidebar beside an article. */
export type SidebarName =
  'entities' | 'quotes' | 'places' | 'timeline' | 'network' | 'annotations' | 'contents';
