/**
 * A scene as a page shows it: the record before and after, what happened in between, and the run in the explorer. It reads
 * without JavaScript; what `alive/scene-player.ts` needs to play it stands in its data.
 */

import { citation, originOf, outsideOf, settingsLine } from '../../simulation/index.ts';
import { entryPath, relative, rootFrom, type Scene } from '../../site/index.ts';
import { WhoDot } from '../ui/who.tsx';
import { type Moment, type PlayedStep, playScene, type Value } from './scene-moments.ts';
import './scene-view.css';

export function SceneView({ scene, from }: { readonly scene: Scene; readonly from: string }) {
  const played = playScene(scene);
  const { person, fields, moments, steps, given, link, run } = played;
  const before = moments[0];
  const after = moments.at(-1);
  if (!before || !after) return null;
  const outside = outsideOf(scene.settings, run.record);
  return (
    <div
      className="scene"
      data-link={link}
      data-person={person}
      data-moments={JSON.stringify(moments)}
      data-acts={JSON.stringify(steps.map(({ act }) => act))}
      data-fields={JSON.stringify(fields.map(({ name, side }) => ({ name, side })))}
    >
      <p className="scene-account">
        {settingsLine(scene.settings)}. {given.length > 0 && `Before: ${given.join(', then ')}.`}
      </p>
      <table className="scene-record">
        <caption>{person}’s record</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Before</th>
            <th scope="col" className="scene-now-head">
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, label }, place) => (
            <tr key={name} data-changed={before.values[place]?.words !== after.values[place]?.words}>
              <th scope="row">{label}</th>
              <td>
                <ValueBox value={before.values[place]} />
              </td>
              <td className="scene-now">
                <ValueBox value={after.values[place]} />
              </td>
            </tr>
          ))}
          <tr className="scene-status" data-changed={before.look !== after.look}>
            <th scope="row">Status</th>
            <td>
              <Standing moment={before} />
            </td>
            <td className="scene-now">
              <Standing moment={after} />
            </td>
          </tr>
        </tbody>
      </table>
      <ol className="scene-steps">
        {steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn once and never again
          <Step key={place} step={step} from={from} />
        ))}
      </ol>
      {outside.length > 0 && (
        <p className="scene-outside">
          The model does not know{' '}
          {outside.map(({ id, unknown, title }, place) => (
            <span key={id}>
              {place > 0 && (place === outside.length - 1 ? ' or ' : ', ')}
              {unknown} (
              <a href={relative(from, entryPath(id))} title={title}>
                {id}
              </a>
              )
            </span>
          ))}
          .
        </p>
      )}
      <p className="scene-doors">
        <a className="button" href={`${rootFrom(from)}#/explore?${link}`}>
          Open in the explorer
        </a>
      </p>
    </div>
  );
}

function ValueBox({ value }: { readonly value: Value | undefined }) {
  return (
    <span className="scene-value" data-ticked={value?.ticked ?? undefined}>
      {value?.words}
    </span>
  );
}

function Standing({ moment: { look, standing } }: { readonly moment: Moment }) {
  return (
    <b className="scene-standing" data-look={look}>
      {standing}
    </b>
  );
}

function Step({ step, from }: { readonly step: PlayedStep; readonly from: string }) {
  return (
    <li>
      <p className="scene-deed">
        <WhoDot who={originOf(step.event)} /> {step.deed}: <span data-outcome={step.outcome}>{step.outcomeWords}</span>.
      </p>
      {step.tell !== null && <p className="scene-tell told">{step.tell}</p>}
      <p className="scene-why">
        {step.why.join(' ')}{' '}
        {step.rules.map((id) => (
          <span key={id}>
            <a href={relative(from, entryPath(id))} title={citation(id).title}>
              {id}
            </a>{' '}
          </span>
        ))}
      </p>
    </li>
  );
}
