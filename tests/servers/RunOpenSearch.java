import java.io.IOException;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One OpenSearch node with k-NN on loopback, until standard input closes.
 *
 * <p>Whoever starts it holds the other end of that pipe, so the node never outlives its owner, even
 * one that was killed. Arguments: HTTP port, transport port, an empty folder of its own.
 */
public class RunOpenSearch {
    public static void main(String[] args) throws IOException {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("http.port", args[0]);
            settings.put("transport.port", args[1]);
            settings.put("network.host", "127.0.0.1");
            settings.put("discovery.type", "single-node");
            // A nearly full disk must not turn the indices of a test read-only.
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        runner.build(OpenSearchRunner.newConfigs()
            .numOfNode(1)
            // Nodes on one machine find each other by the cluster's name.
            .clusterName("popcorn-" + args[0])
            .basePath(args[2])
            .pluginTypes("org.opensearch.knn.plugin.KNNPlugin"));
        try (runner) {
            while (System.in.read() >= 0) {
                // Nothing is said on this pipe; that it closes is the message.
            }
        }
        runner.clean();
        System.exit(0);
    }
}
