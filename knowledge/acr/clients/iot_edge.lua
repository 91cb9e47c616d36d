-- Devices at own sites that pull directly. The ways are those of hosts outside Azure; a connected registry is the alternative.

client "iot_edge" {
  title = { en = "IoT Edge device", ja = "IoT Edge デバイス" }, extends = "on_premises",
  body = function(me)
    step "iot-edge-and-firewalled-sites.site" {
      when = ~me.egress_filter "none", since = assumed "2021-01-01", source = "acr-firewall-rules",
      says = {
        en = "Each site of {me} opens HTTPS 443 to the login server and the data endpoint of every region it pulls from; lists of service tag ranges change every week.",
        ja = "{me} の各拠点で、pull 元の全リージョンのログイン サーバーとデータ エンドポイントへの 443/TCP を許可する。サービス タグの IP 範囲は毎週更新される。",
      },
      mitigation = {
        en = "Dedicated data endpoints spare the wildcard for storage; a connected registry suits weak links.",
        ja = "専用データ エンドポイントならストレージのワイルドカードは不要。回線が弱い拠点には接続されたレジストリが向く。",
      },
      evidence = "container-registry-firewall-rules.md @ d923d5889", owner = { en = "network team", ja = "ネットワーク担当" },
    }
  end,
}
