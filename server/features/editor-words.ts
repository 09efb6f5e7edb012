import type { Context } from '../context.ts';
import type { EcsResource } from '../resource.ts';

/** What the server says in the editor's own controls: code lenses, code actions, the status bar. */
interface EditorWords {
  readonly convert: Record<'ecs' | 'eks', string>;
  /** Titles of code actions; what is converted is named by its kind. */
  readonly convertThis: {
    readonly ecs: Record<'service' | 'task' | 'schedule', (kind: string) => string>;
    readonly eks: (kind: string) => string;
    readonly container: Record<'ecs' | 'eks', string>;
  };
  readonly ecsKinds: Record<EcsResource['kind'], string>;
  readonly disable: (rule: string) => string;
  /** The title of a fix that is not certain: some editors do not show which one is preferred. */
  readonly suggestion: (title: string) => string;
  readonly fixAll: string;
}

export const editorWords: Record<Context['language'], EditorWords> = {
  en: {
    convert: { ecs: 'Convert to ECS', eks: 'Convert to EKS' },
    convertThis: {
      ecs: {
        service: (kind) => `Convert this ${kind} to an ECS service`,
        task: (kind) => `Convert this ${kind} to an ECS task definition`,
        schedule: (kind) => `Convert this ${kind} to a scheduled ECS task`,
      },
      eks: (kind) => `Convert this ${kind} to Kubernetes`,
      container: {
        ecs: 'Convert this container to an ECS container definition',
        eks: 'Convert this container to a Kubernetes container',
      },
    },
    ecsKinds: { TaskDefinition: 'task definition', Service: 'service' },
    disable: (rule) => `Disable ${rule} for this line`,
    suggestion: (title) => `${title} (suggestion)`,
    fixAll: 'Fix everything that is certain',
  },
  ja: {
    convert: { ecs: 'ECS に変換', eks: 'EKS に変換' },
    convertThis: {
      ecs: {
        service: (kind) => `この ${kind} を ECS サービスに変換`,
        task: (kind) => `この ${kind} を ECS タスク定義に変換`,
        schedule: (kind) => `この ${kind} を ECS のスケジュールされたタスクに変換`,
      },
      eks: (kind) => `この${kind}を Kubernetes に変換`,
      container: {
        ecs: 'このコンテナを ECS のコンテナ定義に変換',
        eks: 'このコンテナを Kubernetes のコンテナに変換',
      },
    },
    ecsKinds: { TaskDefinition: 'タスク定義', Service: 'サービス' },
    disable: (rule) => `この行で ${rule} を無効にする`,
    suggestion: (title) => `${title}（提案）`,
    fixAll: '確実な修正をすべて適用',
  },
};

/** `Task definition web`, as the title of a thing. */
export function ecsTitle({ kind, name }: EcsResource, language: Context['language']): string {
  const title = [editorWords[language].ecsKinds[kind], name].filter(Boolean).join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}
