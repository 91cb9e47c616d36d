-- Azure Machine Learning: a trusted service with an identity, which needs a build cluster of its own when the registry is
-- restricted, because the serverless image build runs outside the network.

client "machine_learning" {
  title = { en = "Azure Machine Learning", ja = "Azure Machine Learning" }, extends = "puller",
  settings = {
    { "image_build", title = { en = "Image build", ja = "イメージ ビルド" },
      options = { { "serverless", title = { en = "serverless", ja = "サーバーレス" } },
                  { "compute_cluster", title = { en = "compute cluster in the VNet", ja = "VNet 内のコンピューティング クラスター" } } },
      verify = { query = [[az resource show --ids {me.workspace_id} --api-version 2025-12-01 --query '(properties.imageBuildCompute || `""`) != `""`' --output json]],
                 expects = { serverless = "false", compute_cluster = "true" }, source = "arm-ml-workspaces" } },
    { "compute_identity", title = { en = "Identity of the compute cluster", ja = "コンピューティング クラスターの ID" },
      options = { "none", { "managed", title = { en = "managed identity", ja = "マネージド ID" } } },
      verify = { by_hand = { en = "Look at the identity of the compute cluster in the studio.",
                             ja = "スタジオでコンピューティング クラスターの ID を確認する。" } } },
    { "deploys_to", title = { en = "Deploys models to", ja = "モデルのデプロイ先" },
      options = { { "managed_endpoint", title = { en = "managed online endpoints", ja = "マネージド オンライン エンドポイント" } },
                  { "aci_vnet", title = { en = "Container Instances in a VNet", ja = "VNet 内の Container Instances" } } },
      verify = { by_hand = { en = "Look at the endpoints of the workspace.", ja = "ワークスペースのエンドポイントを確認する。" } } },
  },
  body = function(me)
    condition "line_of_sight" {
      title = { en = "its compute runs in a VNet", ja = "コンピューティングが VNet 内にある" }, is = me.image_build "compute_cluster",
    }
    condition "on_trusted_list" { title = { en = "is a trusted service", ja = "信頼されたサービスである" }, is = always }

    rule "trusted-ml" {
      also = { "aml-trusted-service-mi" },
      kind = "prerequisite", when = me.way "trusted", needs = me.has_managed_identity,
      since = documented "2021-02-03", source = "acr-trusted-services",
      says = {
        en = "Azure Machine Learning is a trusted service when its managed identity holds a pull role.",
        ja = "Azure Machine Learning は、マネージド ID に pull ロールを付与した場合に信頼されたサービスとして扱われる。",
      },
      evidence = "allow-access-trusted-services.md @ 31cba0a7c, 3aa4ff558, 15d182880, d923d5889",
    }
    rule "reach-ml" {
      also = { "aml-acr-premium" },
      kind = "prerequisite", when = ~me.way "public", needs = trusted_services "on",
      since = documented "2021-02-03", source = { "ml-secure-workspace", "acr-trusted-services" },
      says = {
        en = "With a restricted registry Azure Machine Learning needs the trusted-services setting, whichever way its computes pull.",
        ja = "制限付きレジストリの Azure Machine Learning では、pull の経路によらず「信頼されたサービスの許可」が必要。",
      },
      confidence = "medium", evidence = "allow-access-trusted-services.md @ 31cba0a7c; how-to-secure-workspace-vnet.md @ 00ebcae1",
    }
    step "reach-ml.place" {
      when = me.way "private_endpoint", source = "ml-secure-workspace",
      periods = {
        { since = by "2020-10-06", ends = by "2024-07-08" },
        { since = by "2024-07-08", says = {
            en = "Place the private endpoint of the registry in the VNet of the computes of {me} or in a peered one; a managed virtual network can make it for you.",
            ja = "レジストリのプライベート エンドポイントを {me} のコンピューティングと同じ VNet またはピアリング先に置く。マネージド仮想ネットワークなら自動作成もできる。",
          } },
      },
      says = {
        en = "Place the private endpoint of the registry in the VNet and subnet of the storage and the computes of {me}.",
        ja = "レジストリのプライベート エンドポイントを、{me} のストレージおよびコンピューティングと同じ VNet とサブネットに置く。",
      },
      evidence = "how-to-secure-workspace-vnet.md @ 19cff41a, 00ebcae1", owner = { en = "network team", ja = "ネットワーク担当" },
    }
    rule "aml-image-build-compute" {
      kind = "prerequisite", when = ~me.way "public", needs = me.image_build "compute_cluster", source = "ml-secure-workspace",
      periods = {
        { since = by "2020-10-06", ends = by "2024-07-08", says = {
            en = "Azure Machine Learning cannot build images in a restricted registry by itself; {me} needs a compute cluster that builds them.",
            ja = "Azure Machine Learning 自体は制限付きレジストリでイメージをビルドできないため、{me} にはビルド用のコンピューティング クラスターが必要。",
          } },
        { since = by "2024-07-08" },
      },
      says = {
        en = "The serverless image build cannot push to a restricted registry; {me} needs a compute cluster that builds the images.",
        ja = "サーバーレスのイメージ ビルドは制限付きレジストリに push できないため、{me} にはビルド用のコンピューティング クラスターが必要。",
      },
      because = {
        en = "The build runs outside your network.", ja = "ビルドが利用者のネットワークの外で実行されるため。",
      },
      mitigation = {
        en = "Set imageBuildCompute, and allow the package sources from its subnet.",
        ja = "imageBuildCompute を設定し、そのサブネットからパッケージ リポジトリへの送信を許可する。",
      },
      evidence = "how-to-secure-workspace-vnet.md @ 19cff41a, 00ebcae1",
    }
    rule "aml-to-aci-vnet-unsupported" {
      kind = "gate", when = me.deploys_to "aci_vnet" & me.way "private_endpoint", needs = never,
      since = by "2024-07-08", source = "ml-secure-workspace",
      says = {
        en = "A workspace with private endpoints cannot deploy to Container Instances in a VNet.",
        ja = "プライベート エンドポイント構成のワークスペースから VNet 内の Container Instances へはデプロイできない。",
      },
      mitigation = {
        en = "Use managed online endpoints with network isolation.", ja = "ネットワーク分離したマネージド オンライン エンドポイントを使う。",
      },
      evidence = "how-to-secure-workspace-vnet.md @ 00ebcae1",
    }
    rule "ml-compute-managed-identity" {
      also = { "aml-compute-cluster-mi-private-acr" },
      kind = "conflict", when = me.compute_identity "managed" & private_endpoint "on", needs = never,
      since = documented "2022-01-27", ends = documented "2024-07-08", source = "ml-secure-workspace",
      says = {
        en = "A compute cluster cannot pull with a managed identity from a registry behind a private endpoint.",
        ja = "プライベート エンドポイント配下のレジストリでは、コンピューティング クラスターのマネージド ID による pull は不可。",
      },
      confidence = "medium", evidence = "azure-docs issue 87032; how-to-secure-workspace-vnet.md @ 00ebcae1",
    }
    caveat "ml-compute-managed-identity" {
      when = me.compute_identity "managed" & private_endpoint "on", severity = "low",
      since = documented "2024-07-08", source = "ml-secure-workspace",
      says = {
        en = "The warning against managed identities on compute clusters with a private registry is gone from the newest page; no page says since when.",
        ja = "閉域のレジストリでコンピューティング クラスターのマネージド ID を使うことへの警告は、最新版のページでは消えているが、いつからかは不明。",
      },
      mitigation = { en = "Test the pull.", ja = "pull をテストする。" },
      confidence = "medium", evidence = "azure-ai-docs how-to-secure-workspace-vnet.md @ 26604abd",
    }
    dispute "aml-service-endpoint-conflict" {
      when = service_endpoint "on", since = documented "2020-10-06", source = { "ml-secure-workspace", "acr-service-endpoints" },
      says = {
        en = "The pages disagree on whether Azure Machine Learning can use a registry service endpoint.",
        ja = "Azure Machine Learning がレジストリのサービス エンドポイントを使えるかについて、ページ間で記載が異なる。",
      },
      sides = {
        { source = "ml-secure-workspace", says = {
            en = "This page describes a registry service endpoint in the subnet of the compute.", ja = "コンピューティングのサブネットでのサービス エンドポイントの利用を説明している。" } },
        { source = "acr-service-endpoints", says = {
            en = "Only AKS and virtual machines may use it.", ja = "利用できるのは AKS と VM のみとしている。" } },
      },
      decided = {
        en = "The registry page owns the rule: not for Azure Machine Learning.", ja = "規則を所管するレジストリ側のページに従い、Azure Machine Learning では利用不可とする。",
      },
      evidence = "how-to-secure-workspace-vnet.md @ 19cff41a, 00ebcae1; container-registry-vnet.md @ 80a9cd8b2",
    }
    price "aml-build-cluster-price" {
      when = me.image_build "compute_cluster", usd = unknown, since = assumed "2021-01-01", source = "ml-secure-workspace",
      says = {
        en = "The build cluster of {me} is billed while it runs.", ja = "{me} のビルド用クラスターの稼働時間に料金がかかる。",
      },
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-ml" {
      of = { me.image_build, me.compute_identity, me.deploys_to }, since = by "2021-01-01", source = "azure-cli-ml",
      says = {
        en = "Associate the registry with the workspace of {me} (az ml workspace update --container-registry), with the planned cluster for image builds (--image-build-compute) and the planned identity of the cluster.",
        ja = "{me} のワークスペースにレジストリを関連付け (az ml workspace update --container-registry)、イメージ ビルド用クラスター (--image-build-compute) とその ID を計画どおりに設定する。",
      },
    }
  end,
}
