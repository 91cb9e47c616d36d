-- Words with a fixed form in each language: the registry, the ways to it, who gets in, what it holds. `lint` holds all texts to them.
-- Everyday words ("registry", "image", "firewall") are left out: a good sentence often does without them.

-- The registry ---------------------------------------------------------------------------------------------------

term "service-tier" {
  form = { en = "service tier", ja = "価格プラン" }, avoided = { "価格レベル", "価格階層", "サービス階層", "サービスレベル", "価格帯" },
  says = { en = "Basic, Standard or Premium (the SKU): it decides which features a registry has, how much it holds and what it costs.",
           ja = "Basic / Standard / Premium の別 (SKU)。使える機能、容量、料金が決まる。" },
}
term "login-server" {
  form = { en = "login server", ja = "ログイン サーバー" }, avoided = { "ログインサーバー" },
  says = { en = "The name under which clients address the registry, ending in azurecr.io.",
           ja = "クライアントが接続するレジストリの名前 (末尾は azurecr.io)。" },
}
term "home-region" {
  form = { en = "home region", ja = "ホーム リージョン" }, avoided = { "ホームリージョン", "本拠リージョン" },
  says = { en = "The region in which the registry was created and from which it is managed.",
           ja = "レジストリを作成したリージョン。管理操作はここで処理される。" },
}
term "geo-replication" {
  form = { en = "geo-replication", ja = "geo レプリケーション" },
  avoided = { "geoレプリケーション", "ジオレプリケーション", "ジオ レプリケーション", "地理的レプリケーション", "地理レプリケーション" },
  says = { en = "Copies of one registry in several regions under one name.",
           ja = "1 つの名前のまま、レジストリの複製を複数のリージョンに置く機能。" },
}
term "geo-replica" {
  form = { en = "geo-replica", ja = "geo レプリカ" }, avoided = { "geoレプリカ" },
  says = { en = "The copy of a registry in one further region.", ja = "別のリージョンに置いたレジストリの複製。" },
}
term "replica" {
  form = { en = "replica", ja = "レプリカ" },
  says = { en = "Short for geo-replica.", ja = "geo レプリカの略。" },
}
term "zone-redundancy" {
  form = { en = "zone redundancy", ja = "ゾーン冗長" }, avoided = { "ゾーンの冗長性", "ゾーン冗長化" },
  says = { en = "The registry is spread over several zones of a region and survives the loss of one.",
           ja = "レジストリをリージョン内の複数ゾーンに分散し、1 つの障害に耐える構成。" },
}
term "availability-zone" {
  form = { en = "availability zone", ja = "可用性ゾーン" }, avoided = { "アベイラビリティ ゾーン", "アベイラビリティゾーン" },
  says = { en = "A group of data centres of a region with power and network of its own.",
           ja = "リージョン内で電源とネットワークが独立したデータセンター群。" },
}
term "domain-name-label" {
  form = { en = "domain name label", ja = "ドメイン名ラベル" }, avoided = { "ドメイン ネーム ラベル" },
  says = { en = "A hash in the name of the registry, so that nobody else can take over a name that was given up.",
           ja = "レジストリの DNS 名に付くハッシュ。手放した名前を第三者に取得されるのを防ぐ。" },
}
term "resource-lock" {
  form = { en = "resource lock", ja = "リソース ロック" }, avoided = { "リソースロック" },
  says = { en = "A lock of Azure that keeps a resource from being deleted or changed.",
           ja = "リソースの削除や変更を防ぐ Azure の機能。" },
}

-- Ways in and ways out -------------------------------------------------------------------------------------------

term "private-endpoint" {
  form = { en = "private endpoint", ja = "プライベート エンドポイント" }, avoided = { "プライベートエンドポイント", "専用エンドポイント" },
  says = { en = "An address of the registry inside your own network; traffic to it does not cross the internet.",
           ja = "自分のネットワーク内に置くレジストリの IP アドレス。通信はインターネットを通らない。" },
}
term "public-endpoint" {
  form = { en = "public endpoint", ja = "パブリック エンドポイント" }, avoided = { "パブリックエンドポイント", "公開エンドポイント" },
  says = { en = "The address of the registry on the internet; it can be restricted or switched off.",
           ja = "インターネット側にあるレジストリの入口。制限も無効化もできる。" },
}
term "service-endpoint" {
  form = { en = "service endpoint", ja = "サービス エンドポイント" }, avoided = { "サービスエンドポイント" },
  says = { en = "A subnet may get in, over the public name of the registry and the backbone of Azure.",
           ja = "Azure のバックボーン経由で、指定したサブネットからの接続を許可する仕組み。名前解決はパブリックのまま。" },
}
term "data-endpoint" {
  form = { en = "data endpoint", ja = "データ エンドポイント" }, avoided = { "データエンドポイント" },
  says = { en = "The host from which clients download the layers of an image.",
           ja = "クライアントがイメージのレイヤーをダウンロードするホスト。" },
}
term "dedicated-data-endpoint" {
  form = { en = "dedicated data endpoint", ja = "専用データ エンドポイント" },
  avoided = { "専用データエンドポイント", "専用のデータ エンドポイント", "専有データ エンドポイント" },
  says = { en = "Layers come from a host of the registry itself, so that firewalls need no wildcard for Azure Storage.",
           ja = "レイヤーをレジストリ固有のホストから配信する機能。ファイアウォールで Azure Storage 全体を許可せずに済む。" },
}
term "regional-endpoint" {
  form = { en = "regional endpoint", ja = "リージョン別エンドポイント" }, accepted = { "リージョン エンドポイント" },
  avoided = { "地域エンドポイント" },
  says = { en = "A name of the registry that leads to the replica of one region instead of the nearest.",
           ja = "最寄りではなく、特定のリージョンのレプリカに接続するための名前。" },
}
term "dual-stack" {
  form = { en = "dual stack", ja = "デュアル スタック" }, avoided = { "デュアルスタック" },
  says = { en = "The endpoints speak IPv6 as well as IPv4.", ja = "エンドポイントが IPv4 と IPv6 の両方に対応すること。" },
}
term "network-rule" {
  form = { en = "network rule", ja = "ネットワーク規則" }, avoided = { "ネットワーク ルール", "ネットワークルール" },
  says = { en = "An entry that lets an address range or a subnet through the public endpoint.",
           ja = "パブリック エンドポイントで、アドレス範囲やサブネットからの接続を許可する設定。" },
}
term "ip-rule" {
  form = { en = "IP rule", ja = "IP 規則" }, avoided = { "IP ルール", "IPルール", "IP規則" },
  says = { en = "A public address, or a range of them, that may use the public endpoint.",
           ja = "パブリック エンドポイントへの接続を許可する送信元 IP アドレスまたは範囲。" },
}
term "default-action" {
  form = { en = "default action", ja = "既定の動作" }, avoided = { "デフォルト アクション", "デフォルトアクション", "既定のアクション" },
  says = { en = "What happens to a caller that no rule names: allow or deny.",
           ja = "どの規則にも該当しない接続元の扱い (許可または拒否)。" },
}
term "public-network-access" {
  form = { en = "public network access", ja = "パブリック ネットワーク アクセス" },
  avoided = { "パブリックネットワークアクセス" },
  says = { en = "The switch that turns the public endpoint off altogether.",
           ja = "パブリック エンドポイント全体の有効 / 無効を切り替える設定。" },
}
term "trusted-service" {
  form = { en = "trusted service", ja = "信頼されたサービス" }, avoided = { "信頼済みサービス", "信頼できるサービス", "信頼されるサービス" },
  says = { en = "A service of Azure that may pass the network restriction of the registry with its identity.",
           ja = "レジストリのネットワーク制限を、マネージド ID などで越えられる Azure のサービス。" },
}
term "trusted-microsoft-service" {
  form = { en = "trusted Microsoft service", ja = "信頼された Microsoft サービス" },
  avoided = { "信頼できる Microsoft サービス", "信頼される Microsoft サービス" },
  says = { en = "The same exception at the firewall of a key vault or a storage account.",
           ja = "Key Vault やストレージ アカウントのファイアウォールにある同様の例外。" },
}
term "network-security-perimeter" {
  form = { en = "network security perimeter", ja = "ネットワーク セキュリティ境界" },
  avoided = { "ネットワークセキュリティ境界", "ネットワーク セキュリティ ペリメーター" },
  says = { en = "A boundary around services of Azure outside a network of your own; inside it they may talk to each other.",
           ja = "Azure のサービスを囲む論理的な境界。境界内のサービスは相互に通信できる。" },
}
term "service-tag" {
  form = { en = "service tag", ja = "サービス タグ" }, avoided = { "サービスタグ" },
  says = { en = "A name that stands for the address ranges of a service in rules of Azure.",
           ja = "サービスの IP アドレス範囲を表す名前。Azure の規則で使う。" },
}
term "private-dns-zone" {
  form = { en = "private DNS zone", ja = "プライベート DNS ゾーン" }, avoided = { "プライベートDNSゾーン", "専用 DNS ゾーン" },
  says = { en = "A zone that only linked networks can see; it resolves the name of the registry to its private addresses.",
           ja = "リンクした VNet だけが参照できるゾーン。レジストリの名前をプライベート IP に解決する。" },
}
term "export-policy" {
  form = { en = "export policy", ja = "エクスポート ポリシー" }, avoided = { "エクスポートポリシー" },
  says = { en = "Whether artifacts may be copied out of the registry by import or by a pipeline.",
           ja = "インポートやパイプラインでアーティファクトを外へコピーできるかを決める設定。" },
}

-- Who gets in ----------------------------------------------------------------------------------------------------

term "managed-identity" {
  form = { en = "managed identity", ja = "マネージド ID" },
  avoided = { "マネージドID", "マネージド アイデンティティ", "マネージドアイデンティティ", "管理対象 ID" },
  says = { en = "An account of a resource whose secrets Azure keeps and rotates.",
           ja = "リソースに割り当てる ID。シークレットの管理は Azure が行う。" },
}
term "system-assigned" {
  form = { en = "system-assigned", ja = "システム割り当て" }, avoided = { "システム割当", "システムアサイン" },
  says = { en = "Made with the resource and deleted with it; no other resource can use it.",
           ja = "リソースとともに作成・削除され、他のリソースとは共用できない方式。" },
}
term "user-assigned" {
  form = { en = "user-assigned", ja = "ユーザー割り当て" }, avoided = { "ユーザー割当", "ユーザーアサイン", "ユーザ割り当て" },
  says = { en = "Made on its own and given to one or more resources.",
           ja = "独立して作成し、1 つ以上のリソースに割り当てる方式。" },
}
term "service-principal" {
  form = { en = "service principal", ja = "サービス プリンシパル" }, avoided = { "サービスプリンシパル", "サービス主体" },
  says = { en = "An account of an application in Microsoft Entra ID, with a secret or certificate that expires.",
           ja = "Microsoft Entra ID におけるアプリケーションの ID。期限のあるシークレットまたは証明書で認証する。" },
}
term "workload-identity-federation" {
  form = { en = "workload identity federation", ja = "ワークロード ID フェデレーション" },
  avoided = { "ワークロードIDフェデレーション", "ワークロード ID 連携" },
  says = { en = "A pipeline proves who it is with a token of its platform, so that no secret is kept.",
           ja = "基盤が発行するトークンで認証する方式。シークレットを保管せずに済む。" },
}
term "microsoft-entra" {
  form = { en = "Microsoft Entra", ja = "Microsoft Entra" }, accepted = { "Entra" },
  says = { en = "The directory of users and applications, called Azure Active Directory until 2023.",
           ja = "ユーザーとアプリケーションのディレクトリ。2023 年までの名称は Azure Active Directory。" },
}
term "conditional-access" {
  form = { en = "Conditional Access", ja = "条件付きアクセス" }, avoided = { "条件つきアクセス", "条件的アクセス" },
  says = { en = "Rules of the directory on sign-ins: from where, with which device, with which proof.",
           ja = "場所、デバイス、認証強度などの条件でサインインを制御するポリシー。" },
}
term "role-assignment" {
  form = { en = "role assignment", ja = "ロールの割り当て" }, accepted = { "ロール割り当て" }, avoided = { "役割の割り当て", "ロール アサイン" },
  says = { en = "A role that an account holds on a resource.", ja = "リソースに対するロールを ID に与えること。" },
}
term "custom-role" {
  form = { en = "custom role", ja = "カスタム ロール" }, avoided = { "カスタムロール" },
  says = { en = "A role of your own, made of single permissions.", ja = "アクセス許可を選んで自作するロール。" },
}
term "admin-user" {
  form = { en = "admin user", ja = "管理者ユーザー" }, avoided = { "管理ユーザー", "アドミン ユーザー" },
  says = { en = "The one account of the registry with a user name and two passwords; it may pull, push and delete everything.",
           ja = "レジストリに 1 つだけあるアカウント。ユーザー名と 2 つのパスワードを持ち、すべての pull、push、削除ができる。" },
}
term "admin-account" {
  form = { en = "admin account", ja = "管理者アカウント" },
  says = { en = "Another name of the admin user.", ja = "管理者ユーザーの別名。" },
}
term "anonymous-pull" {
  form = { en = "anonymous pull", ja = "匿名プル" }, avoided = { "匿名 pull", "匿名のプル", "アノニマス" },
  says = { en = "Anybody who reaches the registry may pull, without signing in.",
           ja = "到達できる相手なら、だれでも認証なしで pull できる設定。" },
}
term "repository-scoped-token" {
  form = { en = "repository-scoped token", ja = "リポジトリ スコープのトークン" },
  avoided = { "リポジトリスコープのトークン", "リポジトリ スコープ トークン", "リポジトリスコープトークン" },
  says = { en = "A name and password of the registry with rights on chosen repositories only.",
           ja = "レジストリが発行する資格情報。指定したリポジトリにだけ権限を持つ。" },
}
term "scope-map" {
  form = { en = "scope map", ja = "スコープ マップ" }, avoided = { "スコープマップ" },
  says = { en = "A list of repositories and actions that tokens refer to.",
           ja = "リポジトリと操作の組を並べたもの。トークンに割り当てる。" },
}
term "arm-token" {
  form = { en = "ARM token", ja = "ARM トークン" }, accepted = { "ARM 用のトークン" }, avoided = { "ARMトークン" },
  says = { en = "A token for Azure Resource Manager; unless told otherwise a registry accepts it in place of one of its own.",
           ja = "Azure Resource Manager 用のトークン。既定では、レジストリ専用のトークンの代わりに使える。" },
}
term "pull-secret" {
  form = { en = "pull secret", ja = "pull secret" }, avoided = { "プルシークレット", "プル シークレット" },
  says = { en = "An object of Kubernetes that holds the name and password for a registry.",
           ja = "レジストリの資格情報を保持する Kubernetes のオブジェクト。" },
}
term "credential-set" {
  form = { en = "credential set", ja = "資格情報セット" }, avoided = { "クレデンシャル セット", "クレデンシャルセット", "資格情報の組" },
  says = { en = "The user name and password with which a cache signs in to its source.",
           ja = "キャッシュがアップストリームのレジストリで認証するためのユーザー名とパスワード。" },
}
term "credential" {
  form = { en = "credential", ja = "資格情報" }, avoided = { "クレデンシャル", "信任状" },
  says = { en = "What an account proves itself with: a password, a secret, a certificate.",
           ja = "本人であることを示すもの (パスワード、シークレット、証明書など)。" },
}

-- Content --------------------------------------------------------------------------------------------------------

term "pull" {
  form = { en = "pull", ja = "pull" }, accepted = { "プル" }, avoided = { "イメージのプル", "イメージをプル", "プルする" },
  says = { en = "To download an image or another artifact from the registry.",
           ja = "イメージなどをレジストリからダウンロードすること。" },
}
term "push" {
  form = { en = "push", ja = "push" }, avoided = { "プッシュ" },
  says = { en = "To upload an image or another artifact to the registry.", ja = "イメージなどをレジストリにアップロードすること。" },
}
term "tag" {
  form = { en = "tag", ja = "タグ" }, accepted = { "Tag Schema" },
  says = { en = "A name for a version of an image; it can be moved to another one.",
           ja = "イメージの版に付ける名前。別の版に付け替えられる。" },
}
term "digest" {
  form = { en = "digest", ja = "ダイジェスト" },
  says = { en = "The hash of a manifest; it names exactly one content for ever.",
           ja = "マニフェストのハッシュ。1 つの内容だけを指し、変わらない。" },
}
term "manifest" {
  form = { en = "manifest", ja = "マニフェスト" },
  says = { en = "The list of what an image consists of.", ja = "イメージを構成する要素の一覧。" },
}
term "untagged-manifest" {
  form = { en = "untagged manifest", ja = "タグなしマニフェスト" }, accepted = { "タグのないマニフェスト" },
  avoided = { "タグ付けされていないマニフェスト" },
  says = { en = "What remains when a tag moves on: it still takes space and can still be pulled by digest.",
           ja = "タグが付け替えられて残ったもの。容量を占め、ダイジェスト指定なら pull もできる。" },
}
term "manifest-list" {
  form = { en = "manifest list", ja = "マニフェスト リスト" }, avoided = { "マニフェストリスト" },
  says = { en = "One name for the variants of an image for several platforms.",
           ja = "プラットフォームごとのイメージを 1 つの名前にまとめたもの。" },
}
term "image-layer" {
  form = { en = "image layer", ja = "レイヤー" }, avoided = { "イメージ層", "イメージの層" },
  says = { en = "A part of the files of an image; images share equal ones.",
           ja = "イメージを構成するファイルのまとまり。同じ内容のものはイメージ間で共有される。" },
}
term "base-image" {
  form = { en = "base image", ja = "ベース イメージ" }, avoided = { "ベースイメージ", "基本イメージ" },
  says = { en = "The image that another one is built upon.", ja = "別のイメージを作るときの土台となるイメージ。" },
}
term "image-lock" {
  form = { en = "image lock", ja = "イメージのロック" }, accepted = { "イメージ ロック" },
  says = { en = "Keeps a tag, an image or a repository from being overwritten or deleted.",
           ja = "タグ、イメージ、リポジトリの上書きや削除を防ぐ設定。" },
}
term "soft-delete" {
  form = { en = "soft delete", ja = "論理的な削除" }, avoided = { "ソフト削除", "ソフトデリート", "軟削除", "論理削除" },
  says = { en = "Deleted artifacts can be restored for some days.", ja = "削除したアーティファクトを一定日数のあいだ復元できる機能。" },
}
term "retention-policy" {
  form = { en = "retention policy", ja = "保持ポリシー" }, avoided = { "保存ポリシー", "リテンション ポリシー", "保有ポリシー" },
  says = { en = "Manifests without a tag are deleted after a number of days.", ja = "タグのないマニフェストを指定日数の後に削除する設定。" },
}
term "purge-protection" {
  form = { en = "purge protection", ja = "消去保護" }, avoided = { "パージ保護", "消去防止" },
  says = { en = "Deleted keys cannot be removed for good before their days are over.",
           ja = "削除したキーを、保持期間が過ぎるまで完全には消せないようにする設定。" },
}
term "artifact-cache" {
  form = { en = "artifact cache", ja = "アーティファクト キャッシュ" }, avoided = { "アーティファクトキャッシュ", "成果物キャッシュ" },
  says = { en = "The registry fetches images of other registries itself and keeps them.",
           ja = "他のレジストリのイメージをレジストリ自身が取得して保存する機能。" },
}
term "cache-rule" {
  form = { en = "cache rule", ja = "キャッシュ ルール" }, avoided = { "キャッシュルール", "キャッシュ規則" },
  says = { en = "Which repository of the source is cached under which name.", ja = "アップストリームのどのリポジトリを、どの名前で保存するかの定義。" },
}
term "artifact-streaming" {
  form = { en = "artifact streaming", ja = "アーティファクト ストリーミング" }, avoided = { "アーティファクトストリーミング" },
  says = { en = "A container starts before its whole image has been downloaded.",
           ja = "イメージ全体のダウンロードを待たずにコンテナーを起動する機能。" },
}
term "connected-registry" {
  form = { en = "connected registry", ja = "接続されたレジストリ" },
  avoided = { "接続済みレジストリ", "コネクテッド レジストリ", "コネクテッドレジストリ" },
  says = { en = "A copy of chosen repositories that runs at a site of your own and syncs with the cloud.",
           ja = "自社の拠点で動き、選んだリポジトリをクラウドと同期する複製。" },
}
term "parent-registry" {
  form = { en = "parent registry", ja = "親レジストリ" },
  says = { en = "The registry in the cloud that the copies on site sync with.", ja = "拠点側の複製の同期先となるクラウド上のレジストリ。" },
}
term "acr-transfer" {
  form = { en = "ACR Transfer", ja = "ACR Transfer" }, avoided = { "ACR 転送", "ACR トランスファー" },
  says = { en = "Moves artifacts between registries that have no connection, by way of storage accounts.",
           ja = "ストレージ アカウントを介し、互いに接続のないレジストリ間でアーティファクトを移す機能。" },
}
term "acr-tasks" {
  form = { en = "ACR Tasks", ja = "ACR タスク" }, accepted = { "ACR Tasks" }, avoided = { "ACRタスク" },
  says = { en = "Builds and patches images inside the registry service.", ja = "レジストリ側でイメージのビルドや更新を行う機能。" },
}
term "agent-pool" {
  form = { en = "agent pool", ja = "エージェント プール" }, avoided = { "エージェントプール" },
  says = { en = "Machines that run builds; those of the registry can stand in your own network.",
           ja = "ビルドを実行するマシンの集まり。レジストリのものは VNet 内に置ける。" },
}
term "webhook" {
  form = { en = "webhook", ja = "Webhook" }, avoided = { "Web フック", "Webフック", "ウェブフック", "web hook" },
  says = { en = "The registry calls an address when an image is pushed or deleted.",
           ja = "イメージの push や削除を、指定した宛先に HTTP で知らせる機能。" },
}
