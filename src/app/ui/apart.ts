/** Whether what is drawn stands apart from the app's other pages, as in a learning system: then it has no links to them. */
import { createContext, useContext } from 'react';

export const Apart = createContext(false);

export const useIsApart = (): boolean => useContext(Apart);
