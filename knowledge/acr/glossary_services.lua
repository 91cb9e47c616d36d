-- Words with a fixed form in each language: protection of a registry, states of features, the services around it.

-- Protection -----------------------------------------------------------------------------------------------------

term "customer-managed-key" {
  form = { en = "customer-managed key", ja = "カスタマー マネージド キー" }, accepted = { "CMK" },
  avoided = { "カスタマーマネージドキー", "カスタマー マネージドキー", "顧客管理キー", "顧客が管理するキー", "顧客管理の鍵" },
  says = { en = "A key of yours that the registry is encrypted with, on top of the service's own (CMK).",
           ja = "サービス側の暗号化に重ねて使う、自分で管理する暗号化キー (CMK)。" },
}
term "key-vault" {
  form = { en = "key vault", ja = "Key Vault" }, avoided = { "キー コンテナー", "キーコンテナー", "キーボールト", "金庫" },
  says = { en = "The service that keeps keys, secrets and certificates.", ja = "キー、シークレット、証明書を保管するサービス。" },
}
term "access-policy" {
  form = { en = "access policy", ja = "アクセス ポリシー" }, avoided = { "アクセスポリシー" },
  says = { en = "The older way to grant rights on keys: a list in the vault itself.",
           ja = "キーへの権限を Key Vault 自体で定義する旧来の方式。" },
}
term "content-trust" {
  form = { en = "content trust", ja = "コンテンツの信頼" }, accepted = { "Docker Content Trust" },
  avoided = { "コンテンツ トラスト", "コンテンツトラスト", "コンテンツ信頼" },
  says = { en = "The older way to sign tags, Docker Content Trust; it is being retired.",
           ja = "タグに署名する旧来の方式 (Docker Content Trust)。廃止が予定されている。" },
}
term "notation" {
  form = { en = "Notation", ja = "Notation" }, avoided = { "表記法" },
  says = { en = "The tool that signs artifacts and verifies signatures today.", ja = "アーティファクトの署名と検証を行う現行のツール。" },
}
term "artifact-signing" {
  form = { en = "Artifact Signing", ja = "Artifact Signing" }, avoided = { "アーティファクト署名", "アーティファクト サイニング" },
  says = { en = "A service of Azure that signs with certificates it manages; called Trusted Signing before.",
           ja = "証明書の管理も含めて署名を提供する Azure のサービス。旧称は Trusted Signing。" },
}
term "signature" {
  form = { en = "signature", ja = "署名" }, avoided = { "シグネチャ", "シグニチャ" },
  says = { en = "Proof that an artifact comes from its author and was not changed.",
           ja = "アーティファクトの作成者と、改変がないことの証明。" },
}
term "ratify" {
  form = { en = "Ratify", ja = "Ratify" }, avoided = { "批准" },
  says = { en = "Verifies signatures when Kubernetes is about to run an image.", ja = "Kubernetes がイメージを実行する前に署名を検証するソフトウェア。" },
}
term "image-integrity" {
  form = { en = "Image Integrity", ja = "Image Integrity" }, avoided = { "イメージ整合性", "イメージの整合性", "イメージ インテグリティ" },
  says = { en = "A preview feature of AKS that verifies signatures.", ja = "署名を検証する AKS の機能 (プレビュー)。" },
}
term "gated-deployment" {
  form = { en = "gated deployment", ja = "ゲート付きデプロイ" }, avoided = { "ゲートデプロイ", "ゲート デプロイ", "ゲート展開", "ゲート配置", "ゲート付き展開" },
  says = { en = "Defender lets a cluster run only images whose findings a policy permits.",
           ja = "検出結果が基準を満たさないイメージを、クラスターにデプロイさせない Defender の機能。" },
}
term "quarantine" {
  form = { en = "quarantine", ja = "検疫" }, avoided = { "隔離" },
  says = { en = "A pushed image stays hidden until a scanner has passed it.", ja = "push されたイメージを、検査に合格するまで見えなくする仕組み。" },
}
term "scan" {
  form = { en = "scan", ja = "スキャン" }, avoided = { "走査" },
  says = { en = "To look through an image for known vulnerabilities.", ja = "イメージに既知の脆弱性がないかを調べること。" },
}
term "vulnerability-scanning" {
  form = { en = "vulnerability scanning", ja = "脆弱性スキャン" }, avoided = { "脆弱性の走査", "脆弱性スキャニング" },
  says = { en = "Searching the content of images for known flaws.", ja = "イメージの内容に既知の欠陥がないかを調べること。" },
}
term "vulnerable-image" {
  form = { en = "vulnerable image", ja = "脆弱なイメージ" }, avoided = { "脆弱イメージ" },
  says = { en = "One with known flaws in what it contains.", ja = "内容に既知の欠陥があるイメージ。" },
}
term "finding" {
  form = { en = "finding", ja = "検出結果" }, avoided = { "発見事項", "調査結果", "所見" },
  says = { en = "A flaw that a scanner reports for an image.", ja = "スキャナーがイメージについて報告する欠陥。" },
}
term "continuous-patching" {
  form = { en = "continuous patching", ja = "継続的パッチ適用" }, avoided = { "継続的なパッチ適用", "継続的パッチング" },
  says = { en = "Packages with known flaws are replaced in images on a schedule.",
           ja = "既知の欠陥があるパッケージを、イメージ内で定期的に更新する機能。" },
}
term "defender-for-cloud" {
  form = { en = "Defender for Cloud", ja = "Defender for Cloud" }, avoided = { "クラウド用 Defender", "クラウド向け Defender" },
  says = { en = "The security service of Azure, called Azure Security Center until November 2021.",
           ja = "Azure のセキュリティ サービス。2021 年 11 月までの名称は Azure Security Center。" },
}
term "defender-for-containers" {
  form = { en = "Defender for Containers", ja = "Defender for Containers" }, avoided = { "コンテナー用 Defender", "コンテナー向け Defender" },
  says = { en = "Its plan for registries and clusters, priced by vCore.", ja = "レジストリとクラスターを対象とするプラン。vCore 単位で課金される。" },
}
term "defender-cspm" {
  form = { en = "Defender CSPM", ja = "Defender CSPM" },
  says = { en = "Its plan for posture management, which scans registries too.", ja = "態勢管理のプラン。レジストリのスキャンも含む。" },
}
term "defender-vulnerability-management" {
  form = { en = "Defender Vulnerability Management", ja = "Microsoft Defender 脆弱性の管理" }, accepted = { "MDVM" },
  avoided = { "Defender 脆弱性マネジメント" },
  says = { en = "The scanner behind these plans today (MDVM).", ja = "これらのプランで現在使われるスキャナー (MDVM)。" },
}
term "azure-policy" {
  form = { en = "Azure Policy", ja = "Azure Policy" }, avoided = { "Azure ポリシー", "Azureポリシー" },
  says = { en = "Rules on resources that Azure audits or enforces.", ja = "リソースの構成を監査または強制する仕組み。" },
}
term "diagnostic-setting" {
  form = { en = "diagnostic setting", ja = "診断設定" }, avoided = { "診断の設定" },
  says = { en = "Where the logs of a resource are sent.", ja = "リソースのログの送信先の設定。" },
}
term "resource-log" {
  form = { en = "resource log", ja = "リソース ログ" }, avoided = { "リソースログ" },
  says = { en = "What happened in a resource: who signed in, what was pushed, pulled, deleted.",
           ja = "リソース内の操作の記録 (サインイン、push、pull、削除など)。" },
}

-- States of a feature --------------------------------------------------------------------------------------------

term "preview" {
  form = { en = "preview", ja = "プレビュー" },
  says = { en = "Can be tried, without a promise of availability or support.", ja = "試用できるが、可用性やサポートの保証がない段階。" },
}
term "generally-available" {
  form = { en = "generally available", ja = "一般提供" }, avoided = { "一般的に利用可能" },
  says = { en = "Released, with support and the promises of the service (GA).", ja = "サポートと保証の付く正式な提供 (GA)。" },
}
term "deprecated" {
  form = { en = "deprecated", ja = "非推奨" },
  says = { en = "Still works, but should not be chosen any more; an end has been announced or is near.",
           ja = "まだ使えるが、新たに選ぶべきでない段階。" },
}
term "retired" {
  form = { en = "retired", ja = "廃止" }, avoided = { "引退", "退役" },
  says = { en = "No longer works or can no longer be created.", ja = "動作しない、または新たに作成できなくなった段階。" },
}

-- Services and places around a registry ------------------------------------------------------------------------

term "resource-group" {
  form = { en = "resource group", ja = "リソース グループ" }, avoided = { "リソースグループ" },
  says = { en = "A folder of resources that are managed together.", ja = "まとめて管理するリソースの入れ物。" },
}
term "subscription" {
  form = { en = "subscription", ja = "サブスクリプション" }, avoided = { "購読" },
  says = { en = "The unit in which Azure bills and sets limits.", ja = "Azure の課金と上限の単位。" },
}
term "tenant" {
  form = { en = "tenant", ja = "テナント" },
  says = { en = "The directory of one organisation, with its users and applications.",
           ja = "1 つの組織のディレクトリ。ユーザーとアプリケーションを管理する単位。" },
}
term "vnet" {
  form = { en = "VNet", ja = "VNet" }, accepted = { "仮想ネットワーク", "--vnet" },
  says = { en = "A virtual network: a private network of yours in Azure.", ja = "Azure 内に作る自分専用のネットワーク (仮想ネットワーク)。" },
}
term "subnet" {
  form = { en = "subnet", ja = "サブネット" },
  says = { en = "A part of a VNet with a range of addresses of its own.", ja = "VNet を分割したアドレス範囲。" },
}
term "peering" {
  form = { en = "peering", ja = "ピアリング" }, avoided = { "ピア接続" },
  says = { en = "A direct connection of two networks.", ja = "2 つの VNet を直接つなぐ接続。" },
}
term "nat-gateway" {
  form = { en = "NAT gateway", ja = "NAT ゲートウェイ" }, accepted = { "NAT Gateway" }, avoided = { "NATゲートウェイ" },
  says = { en = "Gives the traffic that leaves a subnet a fixed public address.", ja = "サブネットから出る通信の送信元を固定のパブリック IP にする機能。" },
}
term "azure-firewall" {
  form = { en = "Azure Firewall", ja = "Azure Firewall" }, avoided = { "Azure ファイアウォール" },
  says = { en = "The managed firewall of Azure for traffic between networks and the internet.",
           ja = "ネットワーク間やインターネットとの通信を制御するマネージド サービス。" },
}
term "network-security-group" {
  form = { en = "network security group", ja = "ネットワーク セキュリティ グループ" }, accepted = { "NSG" },
  avoided = { "ネットワークセキュリティグループ" },
  says = { en = "Rules that filter the traffic of a subnet (NSG).", ja = "サブネットの通信を絞る規則の集まり (NSG)。" },
}
term "user-defined-route" {
  form = { en = "user-defined route", ja = "ユーザー定義ルート" }, accepted = { "UDR" }, avoided = { "ユーザー定義の経路" },
  says = { en = "A route of yours that sends traffic of a subnet through a firewall (UDR).",
           ja = "サブネットの通信をファイアウォールなどに向ける経路の定義 (UDR)。" },
}
term "storage-account" {
  form = { en = "storage account", ja = "ストレージ アカウント" }, accepted = { "ストレージ" }, avoided = { "ストレージアカウント", "記憶域アカウント" },
  says = { en = "Where Azure keeps files and blobs.", ja = "ファイルや BLOB を保存するリソース。" },
}
term "virtual-machine" {
  form = { en = "virtual machine", ja = "仮想マシン" }, accepted = { "VM" }, avoided = { "バーチャル マシン" },
  says = { en = "A whole computer in the cloud that you look after (VM).", ja = "利用者が管理するクラウド上のコンピューター (VM)。" },
}
term "scale-set" {
  form = { en = "scale set", ja = "スケール セット" }, avoided = { "スケールセット" },
  says = { en = "A number of equal machines that grows and shrinks.", ja = "台数を増減できる同一構成のマシンの集まり。" },
}
term "web-app" {
  form = { en = "Web App", ja = "Web App" }, avoided = { "ウェブ アプリ", "ウェブアプリ", "Webアプリ" },
  says = { en = "An app on App Service; here one that runs a container.", ja = "App Service 上のアプリ。ここではコンテナーを実行するもの。" },
}
term "app-service" {
  form = { en = "App Service", ja = "App Service" }, avoided = { "アプリ サービス", "アプリサービス" },
  says = { en = "The service that hosts web applications.", ja = "Web アプリケーションを実行するサービス。" },
}
term "app-service-plan" {
  form = { en = "App Service plan", ja = "App Service プラン" }, avoided = { "App Service 計画", "App Serviceプラン" },
  says = { en = "The machines that apps share, with their size and price.", ja = "アプリが共用するマシンの規模と価格。" },
}
term "vnet-integration" {
  form = { en = "VNet integration", ja = "VNet 統合" }, avoided = { "VNet 連携", "VNet インテグレーション" },
  says = { en = "Lets an app call into a VNet.", ja = "アプリから VNet 内への送信を可能にする機能。" },
}
term "container-instances" {
  form = { en = "Container Instances", ja = "Container Instances" }, avoided = { "コンテナー インスタンス サービス" },
  says = { en = "Runs single containers without a cluster (ACI).", ja = "クラスターなしでコンテナーを実行するサービス (ACI)。" },
}
term "container-group" {
  form = { en = "container group", ja = "コンテナー グループ" }, avoided = { "コンテナーグループ", "コンテナグループ", "コンテナ グループ" },
  says = { en = "Containers that are started together and share an address.", ja = "一緒に起動し、IP アドレスを共有するコンテナーのまとまり。" },
}
term "container-apps" {
  form = { en = "Container Apps", ja = "Container Apps" }, accepted = { "コンテナー アプリ" }, avoided = { "コンテナーアプリ", "コンテナアプリ" },
  says = { en = "Runs containers in a shared environment that scales by itself.", ja = "自動でスケールする共用環境でコンテナーを実行するサービス。" },
}
term "kubernetes" {
  form = { en = "Kubernetes", ja = "Kubernetes" }, avoided = { "クバネティス" },
  says = { en = "Software that runs containers on a cluster of machines; AKS is the one that Azure manages.",
           ja = "複数のマシンをクラスターとして束ね、コンテナーを実行するソフトウェア。Azure が管理するものが AKS。" },
}
term "cluster" {
  form = { en = "cluster", ja = "クラスター" },
  says = { en = "Machines that act as one.", ja = "一体として動くマシンの集まり。" },
}
term "node" {
  form = { en = "node", ja = "ノード" },
  says = { en = "One machine of a cluster; it is what pulls the images.", ja = "クラスターを構成するマシン。イメージを pull する主体。" },
}
term "kubelet-identity" {
  form = { en = "kubelet identity", ja = "kubelet の ID" }, accepted = { "kubelet ID" },
  says = { en = "The account with which the machines of AKS pull.", ja = "AKS のノードが pull に使うマネージド ID。" },
}
term "machine-learning" {
  form = { en = "Machine Learning", ja = "Machine Learning" }, avoided = { "機械学習サービス", "マシン ラーニング" },
  says = { en = "The service of Azure that trains and serves models in containers.", ja = "モデルの学習と提供をコンテナーで行うサービス。" },
}
term "compute-cluster" {
  form = { en = "compute cluster", ja = "コンピューティング クラスター" }, avoided = { "計算クラスター", "コンピュート クラスター" },
  says = { en = "Machines for training and for image builds.", ja = "学習やイメージのビルドに使うマシンの集まり。" },
}
term "azure-pipelines" {
  form = { en = "Azure Pipelines", ja = "Azure Pipelines" }, avoided = { "Azure パイプライン" },
  says = { en = "The build and release service of Azure DevOps.", ja = "Azure DevOps のビルドとリリースのサービス。" },
}
term "microsoft-hosted-agent" {
  form = { en = "Microsoft-hosted agent", ja = "Microsoft ホステッド エージェント" },
  avoided = { "Microsoft ホスト型エージェント", "Microsoft ホスト エージェント", "Microsoft がホストするエージェント", "Microsoft によってホストされるエージェント" },
  says = { en = "A build machine that Microsoft provides for one job; its address is not yours.",
           ja = "Microsoft がジョブごとに用意するビルド マシン。送信元 IP は固定できない。" },
}
term "self-hosted-agent" {
  form = { en = "self-hosted agent", ja = "セルフホステッド エージェント" },
  avoided = { "セルフホスト エージェント", "自己ホスト型エージェント", "セルフホストエージェント", "セルフホステッドエージェント" },
  says = { en = "A build machine of yours, in your network.", ja = "自分のネットワーク内に置くビルド マシン。" },
}
term "self-hosted-runner" {
  form = { en = "self-hosted runner", ja = "セルフホステッド ランナー" },
  avoided = { "セルフホスト ランナー", "自己ホスト型ランナー", "セルフホストランナー", "セルフホステッドランナー" },
  says = { en = "The same for GitHub Actions.", ja = "GitHub Actions における同様のマシン。" },
}
term "github-hosted-runner" {
  form = { en = "GitHub-hosted runner", ja = "GitHub ホステッド ランナー" },
  avoided = { "GitHub ホスト ランナー", "GitHub ホスト型ランナー", "GitHub がホストするランナー" },
  says = { en = "A build machine that GitHub provides for one job.", ja = "GitHub がジョブごとに用意するビルド マシン。" },
}
term "larger-runner" {
  form = { en = "larger runner", ja = "larger runner" }, avoided = { "大規模ランナー", "より大きなランナー", "大型ランナー" },
  says = { en = "A bigger machine of GitHub, charged by the minute; it may have a static address or stand in a VNet.",
           ja = "GitHub が提供する大きなマシン (分単位の課金)。静的 IP の利用や VNet への配置ができる。" },
}
term "managed-devops-pools" {
  form = { en = "Managed DevOps Pools", ja = "Managed DevOps Pools" }, accepted = { "マネージド DevOps プール" },
  avoided = { "管理対象 DevOps プール", "マネージドDevOpsプール" },
  says = { en = "Build machines for Azure DevOps that Microsoft runs, in a VNet of yours if wanted.",
           ja = "Microsoft が運用する Azure DevOps 用のビルド マシン。自分の VNet にも置ける。" },
}
term "service-connection" {
  form = { en = "service connection", ja = "サービス接続" }, avoided = { "サービス コネクション" },
  says = { en = "How a pipeline signs in to Azure.", ja = "パイプラインが Azure に認証するための設定。" },
}
term "event-grid" {
  form = { en = "Event Grid", ja = "Event Grid" }, avoided = { "イベント グリッド", "イベントグリッド" },
  says = { en = "Delivers events of a registry to other services.", ja = "レジストリのイベントを宛先に配信するサービス。" },
}
term "storage-sas" {
  form = { en = "shared access signature", ja = "SAS" }, avoided = { "共有アクセスの署名" },
  says = { en = "An address with rights for a limited time.", ja = "期限付きの権限を含む URL。" },
}
term "online-endpoint" {
  form = { en = "online endpoint", ja = "オンライン エンドポイント" }, avoided = { "オンラインエンドポイント" },
  says = { en = "Where Machine Learning serves a model.", ja = "Machine Learning がモデルを提供する入口。" },
}
term "network-isolated" {
  form = { en = "network isolated", ja = "ネットワーク分離" }, avoided = { "ネットワーク隔離", "ネットワーク的に分離" },
  says = { en = "Said of a cluster that needs no way to the internet: its system images come from a registry.",
           ja = "インターネットへの経路を必要としないクラスターの方式。システム イメージもレジストリから取得する。" },
}
term "bicep" {
  form = { en = "Bicep", ja = "Bicep" }, avoided = { "上腕二頭筋" },
  says = { en = "The language in which deployments to Azure are written.", ja = "Azure へのデプロイを記述する言語。" },
}
term "azure-portal" {
  form = { en = "Azure portal", ja = "Azure portal" }, avoided = { "Azure ポータル" },
  says = { en = "The web page from which resources of Azure are managed.", ja = "Azure のリソースを管理する Web 画面。" },
}
term "arm-template" {
  form = { en = "ARM template", ja = "ARM テンプレート" }, avoided = { "ARMテンプレート" },
  says = { en = "The same as a JSON file.", ja = "同じ内容を JSON で記述したもの。" },
}
