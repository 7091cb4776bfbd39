/** The two records and verdicts next to each other, with every difference marked by shape and word. */
import { Play } from 'lucide-react';
import { editionName, editionOf, fieldLabel, valueWords } from '../../../simulation/index.ts';
import { exploreHref } from '../../parts/play-table.ts';
import { Tick } from '../../ui/tick.tsx';
import { StatusStamp } from './status-stamp.tsx';
import { differenceOf, SIDES, TWIN_FIELDS, type TwinRun } from './twin-run.ts';
import './twin-records.css';

const NAMES = { classic: editionName({ edition: 'classic' }), upgraded: editionName({ edition: 'upgraded' }) } as const;

export function TwinRecords({ twins: { runs, settings, steps } }: { readonly twins: TwinRun }) {
  const records = { classic: runs.classic.record, upgraded: runs.upgraded.record };
  const difference = differenceOf(records.classic, records.upgraded);
  const fields = TWIN_FIELDS.filter((field) => records.classic[field] !== null);
  return (
    <table className="twin-records">
      <caption className="visually-hidden">The record of each edition after the last step</caption>
      <thead>
        <tr>
          <td />
          {SIDES.map((side) => (
            <th key={side} scope="col">
              {NAMES[side]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr data-differs={difference?.status ?? false}>
          <th scope="row">
            Status
            {difference?.status && <Differs />}
          </th>
          {SIDES.map((side) => (
            <td key={side}>
              <StatusStamp status={records[side].status} />
            </td>
          ))}
        </tr>
        {fields.map((field) => {
          const differs = difference?.fields.includes(field) ?? false;
          return (
            <tr key={field} data-differs={differs}>
              <th scope="row">
                {fieldLabel(field)}
                {differs && <Differs />}
              </th>
              {SIDES.map((side) => {
                const value = records[side][field];
                return (
                  <td key={side}>
                    {typeof value === 'boolean' ? (
                      <Tick on={value} />
                    ) : (
                      <b>{valueWords(editionOf(settings[side]), field, value)}</b>
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td />
          {SIDES.map((side) => (
            <td key={side}>
              <a
                className="button"
                href={exploreHref(
                  settings[side],
                  steps.map(({ event }) => event),
                  steps.length,
                )}
              >
                <Play size={14} aria-hidden="true" /> On the chart
                <span className="visually-hidden">, {NAMES[side]}</span>
              </a>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

const Differs = () => <span className="twin-records-differs">differs</span>;
