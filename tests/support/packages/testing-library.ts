export * from '@testing-library/react';
export { default, PointerEventsCheckLevel } from '@testing-library/user-event';
