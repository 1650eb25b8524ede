import { Message } from '../language/Message.tsx';

/** How a name that was not found is added. */
export const AddNameHint = () => (
  <Message id="entities.addHint" values={{ key: (name) => <kbd>{name}</kbd> }} />
);
