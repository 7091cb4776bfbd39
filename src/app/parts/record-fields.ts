/** Which fields of a record are shown, wherever one is drawn: those of its edition that the prospect has. */
import { type FieldInfo, type FieldName, type Fields, type Run, shownFields } from '../../simulation/index.ts';

/** In the order of the record. */
export const recordFields = ({ record, simulation }: Run): readonly FieldInfo[] =>
  shownFields(simulation.edition, record);

/** Whether a field is a box on a prospect's record, on either side. */
export const isBox = (field: FieldName, value: Fields[FieldName]): boolean =>
  typeof value === 'boolean' && field !== 'requested' && field !== 'breach';
