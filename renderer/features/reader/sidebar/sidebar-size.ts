/** The CSS width of the sidebar, which leaves the text at least half of the window. @param width CSS pixels */
export const sidebarSize = (width: number): string => `min(${width}px, 50vw)`;
