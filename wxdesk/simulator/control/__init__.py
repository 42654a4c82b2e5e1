"""The control address: how tests and windows speak to the simulator itself."""
