/** The model that a link or a file names, `upgraded.2`: its edition, and what has changed since it was made. */
import { EDITIONS, type Edition, type Settings } from '../../../machines/index.ts';

export interface NamedModel {
  readonly edition: Edition;
  readonly version: number;
  /** What a setting was then where nobody set it, where that is no longer so; undefined where all is as it was. */
  readonly formerDefaults: Partial<Settings> | undefined;
  /** Set where a run may come out otherwise since: the version that it was made with. */
  readonly olderModel: number | null;
}

/** How the newest model of an edition is named. */
export const modelName = ({ id, modelVersion }: Edition): string => `${id}.${modelVersion}`;

/** The models that are known, for a sentence that refuses another. */
export const knownModels = (): string => EDITIONS.map((edition) => `"${modelName(edition)}"`).join(' or ');

/** Reads a model's name; `newer` where its edition is known and its version is not yet, null where it is none. */
export function readModelName(name: string): NamedModel | 'newer' | null {
  const [, id, digits] = /^([a-z]+)\.(0|[1-9]\d{0,5})$/.exec(name) ?? [];
  const edition = EDITIONS.find((known) => known.id === id);
  if (!edition) return null;
  const version = Number(digits);
  if (version > edition.modelVersion) return 'newer';
  const former = edition.formerDefaults.filter(({ until }) => version <= until).map(({ settings }) => settings);
  return {
    edition,
    version,
    // The oldest of them last: it is the one that was true.
    formerDefaults: former.length > 0 ? Object.assign({}, ...former.toReversed()) : undefined,
    olderModel: version < edition.replaysSince ? version : null,
  };
}
