-- What no target can express, because it is no property of a resource of the deployment: it belongs to the subscription, to
-- the tenant, to images that are not there yet, or to pipelines. What answers for a decision does so from the first day of the
-- pack, also where the feature came later: until then there is nothing to do, as nobody can choose it.

by_hand "deploy-defender-plan" {
  of = { scanning }, when = scanning "defender", source = { "azure-cli-security", "defender-containers-introduction" },
  periods = {
    { since = by "2021-01-01", ends = documented "2021-12-09", says = {
        en = "Switch on the plan for container registries in the subscription: az security pricing create --name ContainerRegistry --tier Standard.",
        ja = "サブスクリプションで container registries のプランを有効にする (az security pricing create --name ContainerRegistry --tier Standard)。" } },
    { since = documented "2021-12-09", says = {
        en = "Switch on Defender for Containers in the subscription: az security pricing create --name Containers --tier Standard.",
        ja = "サブスクリプションで Defender for Containers を有効にする (az security pricing create --name Containers --tier Standard)。" } },
  },
  evidence = "bicep-types-az generated/security/microsoft.security/2018-06-01/types.json: pricings stand in a subscription, not in a resource group",
}
by_hand "deploy-defender-cspm" {
  of = { scanning }, when = scanning "defender_cspm", since = documented "2023-03-28", source = { "azure-cli-security", "defender-cspm" },
  says = {
    en = "Switch on Defender CSPM in the subscription, with the extension for registries: az security pricing create --name CloudPosture --tier Standard --extensions name=ContainerRegistriesVulnerabilityAssessments isEnabled=True.",
    ja = "サブスクリプションで Defender CSPM をレジストリ用の拡張機能とともに有効にする (az security pricing create --name CloudPosture --tier Standard --extensions name=ContainerRegistriesVulnerabilityAssessments isEnabled=True)。",
  },
}
by_hand "deploy-third-party-scanner" {
  of = { scanning }, when = scanning "third_party", since = by "2021-01-01", source = "acr-authentication",
  says = {
    en = "Connect the scanner with an identity of its own that may pull.", ja = "pull を許可した専用の ID でスキャナーを接続する。",
  },
}
by_hand "deploy-quarantine" {
  of = { quarantine }, when = quarantine "on", since = by "2021-01-01", source = "acr-quarantine",
  says = {
    en = "Give the scanner the roles AcrQuarantineReader and AcrQuarantineWriter: until it has marked an image as released, nobody else can pull it.",
    ja = "スキャナーにロール AcrQuarantineReader と AcrQuarantineWriter を付与する。スキャナーが解放するまで、イメージは他から pull できない。",
  },
}
by_hand "deploy-content-trust" {
  of = { content_trust }, when = content_trust "on", since = by "2021-01-01", source = "acr-content-trust",
  says = {
    en = "Give those who sign the role AcrImageSigner beside AcrPush, and keep the root key offline.",
    ja = "署名する ID に、AcrPush に加えて AcrImageSigner を付与し、ルート キーをオフラインで保管する。",
  },
}
by_hand "deploy-notation" {
  of = { signing }, when = signing "notation", since = documented "2022-06-16", source = "acr-sign-notation",
  says = {
    en = "Keep the signing certificate in a key vault, and let the pipeline sign by digest with notation sign.",
    ja = "署名用の証明書を Key Vault に保管し、パイプラインから Notation (notation sign) でダイジェストを指定して署名する。",
  },
}
by_hand "deploy-artifact-signing" {
  of = { signing }, when = signing "artifact_signing", since = documented "2025-09-23", source = "acr-artifact-signing",
  says = {
    en = "Create an Artifact Signing account with a certificate profile, and let the pipeline sign by digest with its plug-in for Notation.",
    ja = "Artifact Signing アカウントと証明書プロファイルを作成し、パイプラインから Notation 用プラグインでダイジェストを指定して署名する。",
  },
}
by_hand "deploy-gated-deployment" {
  of = { admission }, when = admission "gated_deployment", since = exact "2025-03-27", source = "defender-gated-deployment",
  says = {
    en = "Switch on gated deployment in the plan for containers, and set its rules for each cluster.",
    ja = "コンテナー向けプランでゲート付きデプロイを有効にし、クラスターごとのルールを設定する。",
  },
}
by_hand "deploy-ratify" {
  of = { admission }, when = admission "ratify", since = documented "2022-06-16", source = "acr-ratify-aks",
  says = {
    en = "Install Ratify in each cluster, with an identity that may pull, and assign the policy that asks it.",
    ja = "pull を許可した ID で各クラスターに Ratify を導入し、Ratify に照会するポリシーを割り当てる。",
  },
}
by_hand "deploy-image-integrity" {
  of = { admission }, when = admission "image_integrity", since = documented "2023-09-27", source = { "aks-image-integrity", "azure-cli-aks" },
  says = {
    en = "Switch on Image Integrity for each cluster: az aks update --enable-image-integrity.",
    ja = "各クラスターで Image Integrity を有効にする (az aks update --enable-image-integrity)。",
  },
}

-- Sign-in and permissions -----------------------------------------------------------------------------------------

by_hand "deploy-conditional-access" {
  of = { conditional_access }, when = conditional_access "on", since = by "2021-01-01", source = "acr-conditional-access",
  says = {
    en = "Create the Conditional Access policy for the application Azure Container Registry in Microsoft Entra, and try it in report-only mode first.",
    ja = "Microsoft Entra でアプリケーション Azure Container Registry を対象とする条件付きアクセス ポリシーを作成し、まずレポート専用モードで確認する。",
  },
}
by_hand "deploy-tokens" {
  of = { repository_tokens }, when = repository_tokens "on", since = by "2021-01-01", source = { "acr-tokens", "azure-cli-acr" },
  says = {
    en = "Create a scope map and a token for whoever needs one and is not among the clients (az acr scope-map create, az acr token create); passwords come from az acr token credential generate.",
    ja = "クライアントの一覧にない利用者のスコープ マップとトークンを作成する (az acr scope-map create、az acr token create)。資格情報のパスワードは az acr token credential generate で生成する。",
  },
}

-- Content ---------------------------------------------------------------------------------------------------------

by_hand "deploy-auto-purge" {
  of = { auto_purge }, since = by "2021-01-01", source = { "acr-auto-purge", "azure-cli-acr" },
  when = auto_purge "task",
  says = {
    en = "Create the scheduled task: az acr task create --cmd 'acr purge --filter ... --ago ...' --schedule ... --context /dev/null, and run it with --dry-run first.",
    ja = "スケジュール済みタスクを作成する (az acr task create --cmd 'acr purge --filter ... --ago ...' --schedule ... --context /dev/null)。先に --dry-run で確認する。",
  },
}
by_hand "deploy-auto-purge.local" {
  of = { auto_purge }, when = auto_purge "local", since = by "2021-01-01", source = "acr-auto-purge",
  says = {
    en = "Run acr purge on a schedule of your own, with an identity that may delete.", ja = "削除を許可した ID で、acr purge を自前のスケジュールで実行する。",
  },
}
by_hand "deploy-image-lock" {
  of = { image_lock }, when = image_lock "on", since = by "2021-01-01", source = { "acr-image-lock", "azure-cli-acr" },
  says = {
    en = "Let the pipeline lock each image after the push: az acr repository update --image --write-enabled false --delete-enabled false.",
    ja = "push の後、パイプラインで各イメージをロックする (az acr repository update --image --write-enabled false --delete-enabled false)。",
  },
}
by_hand "deploy-artifact-streaming" {
  of = { artifact_streaming }, when = artifact_streaming "on", since = by "2021-01-01", source = { "acr-artifact-streaming", "azure-cli-acr" },
  says = {
    en = "Start streaming for each repository: az acr artifact-streaming update --repository --enable-streaming true.",
    ja = "リポジトリごとにアーティファクト ストリーミングを開始する (az acr artifact-streaming update --repository --enable-streaming true)。",
  },
}
by_hand "deploy-transfer" {
  of = { acr_transfer }, when = acr_transfer "on", since = by "2021-01-01", source = { "acr-transfer", "azure-cli-acr" },
  says = {
    en = "Create the export and import pipelines with their storage account and key vault: az acr export-pipeline create, az acr import-pipeline create.",
    ja = "ストレージ アカウントと Key Vault を用意し、エクスポートとインポートのパイプラインを作成する (az acr export-pipeline create、az acr import-pipeline create)。",
  },
}
by_hand "deploy-connected-registry" {
  of = { connected_registry }, when = connected_registry "on", since = by "2021-01-01", source = { "acr-connected-registry", "azure-cli-acr" },
  says = {
    en = "Create each connected registry with its repositories (az acr connected-registry create), then install it at the site with the connection string that is generated for it.",
    ja = "接続されたレジストリを対象リポジトリとともに作成し (az acr connected-registry create)、発行した接続文字列で拠点にインストールする。",
  },
}
by_hand "deploy-continuous-patching" {
  of = { continuous_patching }, when = continuous_patching "on", since = by "2021-01-01", source = { "acr-continuous-patching", "azure-cli-acr" },
  says = {
    en = "Create the patching workflow: az acr supply-chain workflow create --type continuouspatchv1, with the file that lists the images.",
    ja = "対象イメージを列挙したファイルを指定して、パッチ適用のワークフローを作成する (az acr supply-chain workflow create --type continuouspatchv1)。",
  },
}
by_hand "deploy-governance" {
  of = { governance }, when = ~governance "none", since = by "2021-01-01", source = { "azure-policy-definitions", "acr-policy-reference" },
  says = {
    en = "The policies of the deployment hold for its resource group; assign the same definitions to the management group or subscription where all registries shall follow them.",
    ja = "デプロイで割り当てるポリシーの対象は、デプロイ先のリソース グループだけである。全レジストリに適用する場合は、同じ定義を管理グループまたはサブスクリプションにも割り当てる。",
  },
}
