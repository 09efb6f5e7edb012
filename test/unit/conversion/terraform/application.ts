/** An application that uses as much of Kubernetes as fits on a page: what comes of it has resources of every type. */
export const APPLICATION = `
apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  annotations: {eks.amazonaws.com/role-arn: 'arn:aws:iam::111122223333:role/web'}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data:
  LOG_LEVEL: info
  app.conf: |
    greeting = "\${USER}\\n"
    format = %{date}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app.kubernetes.io/name: web}}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
      terminationGracePeriodSeconds: 60
      initContainers:
        - {name: prepare, image: busybox, command: [sh, -c, 'echo "\${HOME}"']}
        - {name: proxy, image: envoyproxy/envoy:v1.30.0, restartPolicy: Always}
      containers:
        - name: web
          image: nginx:1.29
          envFrom: [{configMapRef: {name: settings}}]
          env:
            - {name: PASSWORD, valueFrom: {secretKeyRef: {name: database, key: password}}}
            - {name: API, value: 'http://api.default.svc.cluster.local:8080'}
          ports: [{name: http, containerPort: 8080}]
          readinessProbe: {httpGet: {path: /ready, port: http}}
          livenessProbe: {httpGet: {path: /live, port: http}, initialDelaySeconds: 5}
          resources: {requests: {cpu: 250m, memory: 256Mi}, limits: {memory: 512Mi}}
          securityContext: {runAsUser: 1000, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
          volumeMounts:
            - {name: shared, mountPath: /data}
            - {name: cache, mountPath: /cache}
            - {name: config, mountPath: /etc/web}
            - {name: scratch, mountPath: /scratch}
      volumes:
        - {name: shared, persistentVolumeClaim: {claimName: files}}
        - {name: cache, emptyDir: {medium: Memory, sizeLimit: 64Mi}}
        - {name: config, configMap: {name: settings, items: [{key: app.conf, path: app.conf}]}}
        - name: scratch
          ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], storageClassName: gp3, resources: {requests: {storage: 20Gi}}}}}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
parameters: {type: gp3, encrypted: 'true'}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: files}
spec:
  capacity: {storage: 5Gi}
  accessModes: [ReadWriteMany]
  storageClassName: ''
  csi: {driver: efs.csi.aws.com, volumeHandle: 'fs-0123456789abcdef0::fsap-0123456789abcdef0'}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: files}
spec: {accessModes: [ReadWriteMany], storageClassName: '', volumeName: files, resources: {requests: {storage: 5Gi}}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: http}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    alb.ingress.kubernetes.io/scheme: internet-facing
    alb.ingress.kubernetes.io/listen-ports: '[{"HTTP": 80}, {"HTTPS": 443}]'
    alb.ingress.kubernetes.io/ssl-redirect: '443'
    alb.ingress.kubernetes.io/certificate-arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/a,arn:aws:acm:eu-west-1:111122223333:certificate/b'
    alb.ingress.kubernetes.io/load-balancer-attributes: idle_timeout.timeout_seconds=120
    alb.ingress.kubernetes.io/target-group-attributes: deregistration_delay.timeout_seconds=30,stickiness.enabled=true,stickiness.type=lb_cookie
    alb.ingress.kubernetes.io/inbound-cidrs: 10.0.0.0/8
spec:
  rules:
    - host: shop.example.com
      http:
        paths:
          - {path: /, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}
          - {path: /exact, pathType: Exact, backend: {service: {name: web, port: {number: 80}}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: 2
  maxReplicas: 10
  metrics:
    - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 60}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: api}
spec:
  serviceName: api
  replicas: 2
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec:
      nodeSelector: {kubernetes.io/arch: arm64}
      containers:
        - name: api
          image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.0
          ports: [{containerPort: 8080}]
          volumeMounts: [{name: data, mountPath: /var/lib/api}]
  volumeClaimTemplates:
    - metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}}
---
apiVersion: v1
kind: Service
metadata: {name: api}
spec: {clusterIP: None, selector: {app: api}, ports: [{port: 8080}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: api}
spec:
  podSelector: {matchLabels: {app: api}}
  policyTypes: [Ingress]
  ingress: [{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: 8080}]}]
---
apiVersion: v1
kind: Service
metadata:
  name: public
  annotations: {service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 443, targetPort: http}]}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: report}
spec:
  schedule: '30 8 * * 1-5'
  timeZone: Europe/Berlin
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{name: report, image: report:1.0, args: ['--date', '%{today}']}]
`;
