import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * DynamoDB Local in memory, until standard input closes.
 *
 * <p>Whoever starts it holds the other end of that pipe, so the server never outlives its owner,
 * even one that was killed. Arguments: port, a second port (not used), an empty folder of its own.
 */
public class RunDynamoDb {
    public static void main(String[] args) throws Exception {
        String[] options = {"-inMemory", "-sharedDb", "-disableTelemetry", "-port", args[0]};
        DynamoDBProxyServer server = ServerRunner.createServerFromCommandLineArgs(options);
        server.start();
        while (System.in.read() >= 0) {
            // Nothing is said on this pipe; that it closes is the message.
        }
        server.stop();
        Files.deleteIfExists(Path.of(args[2]));
        System.exit(0);
    }
}
