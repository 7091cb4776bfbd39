/** Which column is read for what, to be confirmed or corrected, and whose account it is. */
import { type Role, rolesOf } from '../../../audit/index.ts';
import { listed, settingsLine } from '../../../simulation/index.ts';
import { SettingsList } from '../../parts/settings-list.tsx';
import { Button } from '../../ui/button.tsx';
import { type AuditState, chooseAccount, chooseColumn, count, takeEarlier } from './audit-store.ts';
import { type OpenedFile, TABLES } from './open-files.ts';

/** What is asked of every file; other roles are shown where a column was found for them. */
const ASKED: readonly Role[] = ['id', 'email', 'crmId', 'optedOut', 'doNotEmail', 'hardBounced', 'crmOptOut'];

export function ColumnsForm({ state: { opened, organisation } }: { readonly state: AuditState }) {
  const [earlier, today] = [true, false].map((then) => opened.filter(({ isEarlier }) => isEarlier === then));
  const sides = (['prospects', 'crm'] as const).flatMap((side) => today?.find((file) => file.side === side) ?? []);
  return (
    <div className="audit-confirm">
      {sides.map((file) => (
        <FileColumns
          key={file.side}
          file={file}
          names={(today ?? []).filter(({ side }) => side === file.side).map(({ name }) => name)}
        />
      ))}
      <EarlierDay names={(earlier ?? []).map(({ name }) => name)} />
      <details className="audit-account">
        <summary>
          <b>Your account</b> <span>{settingsLine(organisation.settings)}</span>
        </summary>
        <SettingsList settings={organisation.settings} onChange={chooseAccount} />
      </details>
      <p>
        <Button weight="primary" onClick={() => count()}>
          Read the records
        </Button>
      </p>
    </div>
  );
}

/** An export of an earlier day beside today's: what changed between them, and who can be mailed again who had opted out. */
function EarlierDay({ names }: { readonly names: readonly string[] }) {
  return (
    <section aria-labelledby="audit-earlier">
      <h2 id="audit-earlier">An earlier day</h2>
      <p>
        {names.length > 0
          ? `Compared with ${listed(names)}.`
          : 'If you have an older export of the same prospects, the report says what changed since, and who was opted out then and is mailable now.'}
      </p>
      <p className="audit-buttons">
        <label className="button button-plain audit-earlier">
          <span>{names.length > 0 ? 'Choose another' : 'Choose the older export'}</span>
          <input
            className="visually-hidden"
            type="file"
            multiple
            accept={TABLES}
            onChange={({ currentTarget }) => {
              takeEarlier([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
        </label>
        {names.length > 0 && <Button onClick={() => takeEarlier([])}>Do not compare</Button>}
      </p>
    </section>
  );
}

function FileColumns({ file, names }: { readonly file: OpenedFile; readonly names: readonly string[] }) {
  const { side, headings, recognised } = file;
  const { columns, found } = recognised;
  const roles = rolesOf(side).filter(({ role }) => ASKED.includes(role) || typeof columns[role] === 'string');
  return (
    <section aria-labelledby={`audit-columns-${side}`}>
      <h2 id={`audit-columns-${side}`}>{side === 'prospects' ? 'Prospects' : 'Leads and Contacts'}</h2>
      <p className="audit-names">{names.join(', ')}</p>
      <div className="audit-columns">
        {roles.map(({ role, label }) => (
          <div key={role} className="audit-column">
            <label htmlFor={`audit-${side}-${role}`}>{label}</label>
            <select
              id={`audit-${side}-${role}`}
              value={columns[role] ?? ''}
              onChange={({ currentTarget: { value } }) => chooseColumn(side, role, value === '' ? null : value)}
            >
              <option value="">No column</option>
              {headings.filter(Boolean).map((heading) => (
                <option key={heading} value={heading}>
                  {heading}
                </option>
              ))}
            </select>
            <small>
              {found.some((each) => each.role === role && each.by === 'content') ? 'Recognised by what it holds' : ''}
            </small>
          </div>
        ))}
      </div>
    </section>
  );
}
