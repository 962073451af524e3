export * from '@fluentui/react-components';
export * from '@griffel/react';
