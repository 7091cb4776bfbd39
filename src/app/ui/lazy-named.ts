/** Components that come when they are first wanted, by the name under which their file exports them. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

type Load<Name extends string, Props> = () => Promise<Readonly<Record<Name, ComponentType<Props>>>>;

/** Where the file does not arrive, the error boundary above is told. */
export const lazyNamed = <Name extends string, Props>(
  load: Load<Name, Props>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> => lazy(async () => ({ default: (await load())[name] }));

/** For what nobody has asked for by a click: where it does not arrive, it is only missing. */
export const lazyExtra = <Name extends string, Props>(
  load: Load<Name, Props>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(() =>
    load().then(
      (file) => ({ default: file[name] }),
      () => ({ default: Nothing }),
    ),
  );

const Nothing = () => null;
