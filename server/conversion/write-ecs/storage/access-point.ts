import type { Draft } from '../../draft.ts';
import { logicalId } from '../../names.ts';
import { derived, type Traced } from '../../trace.ts';
import type { StackBuilder } from '../stack.ts';

/** https://docs.aws.amazon.com/efs/latest/ug/API_RootDirectory.html */
const MOST_FOLDERS = 4;
const LONGEST_PATH = 100;

/** A folder of a file system that is made when it is first mounted. */
export interface AccessPoint {
  /** Access points of one meaning and part are one. */
  readonly meaning: string;
  readonly name: string;
  readonly folders: readonly string[];
  readonly part: string | undefined;
  /** Where the input says so. */
  readonly from: Traced<string>;
  readonly fileSystem: Draft;
  /** Users of the containers that mount it; `unknown` for that of an image. */
  readonly users: readonly (string | number)[];
}

/** The id of an access point, which is made with the first that needs it. */
export function accessPoint(point: AccessPoint, stack: StackBuilder): Draft {
  const { meaning, name, folders, part, from, fileSystem, users } = point;
  const path = pathOf([...folders, ...(part === undefined ? [] : [part])]);
  const id = stack.once(
    `access point ${meaning} ${part ?? ''}`,
    `${logicalId(`${name} ${part ?? ''}`)}AccessPoint`,
    () => ({
      type: 'AWS::EFS::AccessPoint',
      properties: {
        FileSystemId: fileSystem,
        RootDirectory: { Path: derived(path, from), CreationInfo: ownerOf(users) },
      },
      comment: 'The folder is made when it is first mounted',
    }),
  );
  return { Ref: id };
}

/** One user that is known by its number owns the folder; others have to be let in. */
function ownerOf(users: readonly (string | number)[]): Record<string, string> {
  const [first] = users;
  const isKnown = typeof first === 'number' && users.every((one) => one === first);
  const owner = isKnown ? String(first) : '0';
  return { OwnerUid: owner, OwnerGid: owner, Permissions: isKnown ? '0755' : '0777' };
}

/** Up to four folders of legal names. */
function pathOf(folders: readonly string[]): string {
  const all = folders
    .flatMap((one) => one.split('/'))
    .filter((one) => one !== '' && one !== '.')
    .map((one) => one.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^\.+/, '-'));
  const kept = all.slice(0, MOST_FOLDERS - 1);
  const rest = all.slice(MOST_FOLDERS - 1).join('-');
  return `/${[...kept, ...(rest ? [rest] : [])].join('/')}`.slice(0, LONGEST_PATH);
}
