import type { EcsRule } from '../../scope.ts';

export const s3FilesTaskRole: EcsRule = {
  id: 'ecs/s3-files-task-role',
  severity: 'error',
  on: ['S3FilesVolumeConfiguration'],
  summary: 'A task that mounts S3 Files has a task role, with which it does.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_S3FilesVolumeConfiguration.html',
  check({ pointer, scope }, report) {
    if (scope.resource.taskRoleArn !== undefined) return;
    report({
      pointer,
      target: 'key',
      message: 'S3 Files are mounted with the rights of the task role, and there is none. Add taskRoleArn.',
      fixes: [
        {
          title: 'Add taskRoleArn',
          certain: false,
          edits: [
            { kind: 'insert', pointer: '', members: { taskRoleArn: 'arn:aws:iam::<ACCOUNT_ID>:role/<TASK_ROLE>' } },
          ],
        },
      ],
    });
  },
};
